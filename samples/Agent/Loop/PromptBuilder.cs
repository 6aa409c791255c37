namespace Agent.Host.Loop;

/// <summary>Puts a prompt together from what the plugins want the model to know and from the conversation.</summary>
internal static class PromptBuilder
{
    private const string Task = "You help your user with the files in the workspace. Use tools: list, read, write, search, run.";

    internal static LlmInput Build(PromptDraft draft, string model) =>
        new(draft.Session, model,
        [
            new ChatMessage(ChatRole.System, string.Join("\n\n", draft.Context.Insert(0, Task))),
            .. draft.History,
        ]);
}
