using System.Text;

namespace Samples.Agent.Tests;

public sealed class BadSessionFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, int, string> Wrong => new()
    {
        { "no JSON at all", 3, """this is not a JSON object (see character 2); a line reads {"type":"message","text":"What is in here?"}""" },
        { """{"type":"message","text":"cut o""", 3, "the value of 'text' cannot be read there" },
        { """{"type":"message","text":5}""", 3, "the value of 'text' cannot be read there: it has another type, or the line is cut off" },
        { """["message"]""", 3, "this is not a JSON object" },
        { "null", 3, "a line is an object" },
        { """{"text":"Hello?"}""", 3, "'type' is missing: session, file, message, model or confirm" },
        { """{"type":"mesage","text":"Hello?"}""", 3, "the type 'mesage' is unknown; it is one of session, file, message, model or confirm" },
        { """{"type":"message","txt":"Hello?"}""", 3, "there is no field 'txt'" },
        { """{"type":"message"}""", 3, """'text' is missing; such a line reads {"type":"message","text":"What is in here?"}""" },
        { """{"type":"model"}""", 3, "a model line has 'text', 'calls' or both" },
        { """{"type":"model","calls":[{"id":"c1"}]}""", 3, "'tool' is missing" },
        { """{"type":"model","calls":[{"id":"c1","tool":"read"},{"id":"c1","tool":"read"}]}""", 3, "there is a call 'c1' already" },
        { """{"type":"confirm","call":"c9","answer":"yes"}""", 3, "no call 'c9' stands before this line" },
        { """{"type":"file","path":"late.txt","text":""}""", 3, "files stand before the first message" },
        { Lines.Session, 3, "a file holds one session" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_bad_line_is_told_with_file_and_line(string line, int number, string message)
    {
        var file = folder.Write("bad.jsonl", Lines.Session, Lines.Message, line, Lines.Answer);
        var run = await Run.OfAsync(file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}:{number}: {message}", run.Error);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"Hello?"}""", "a file begins with its session")]
    [InlineData("""{"type":"session","id":"../up","title":"t","user":"u","channel":"c","model":"m","date":"2026-03-14"}""", "the id '../up' names a folder")]
    [InlineData("""{"type":"session","id":"a","title":"t","user":"u","channel":"c","model":"m","date":"14.3.2026"}""", "'date' is a day such as \"2026-03-14\"")]
    [InlineData("""{"type":"session","id":"a","user":"u","channel":"c","model":"m","date":"2026-03-14"}""", "'title' is missing")]
    public async Task A_bad_first_line_is_told(string line, string message)
    {
        var file = folder.Write("bad.jsonl", line, Lines.Message, Lines.Answer);
        var run = await Run.OfAsync(file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}:1: {message}", run.Error);
    }

    [Fact]
    public async Task Every_bad_line_of_a_file_is_told()
    {
        var file = folder.Write("bad.jsonl", Lines.Session, "{", Lines.Message, """{"type":"x"}""", Lines.Answer);
        var run = await Run.OfAsync(file);

        Assert.Equal([$"{file}:2", $"{file}:4"], run.Error.TrimEnd().Split('\n').Select(line => line[..$"{file}:2".Length]));
    }

    [Fact]
    public async Task The_other_sessions_still_run()
    {
        folder.Write("a-bad.jsonl", Lines.Session, "{");
        folder.Write("b-good.jsonl", Lines.Session, Lines.Message, Lines.Answer);
        var run = await Run.OfAsync(folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(folder["a-bad.jsonl:2: "], run.Error);
        Assert.Contains("  answer    Hello.\n", run.Output);
        Assert.Matches("│ small +│ completed │", run.Output);
    }

    [Fact]
    public async Task Answers_that_run_out_are_told_where_the_message_stands_and_others_still_run()
    {
        var file = folder.Write("a.jsonl", Lines.Session.Replace("small", "cut"), Lines.Message, Lines.Call("c1", "list", "{}"));
        folder.Write("b.jsonl", Lines.Session, Lines.Message, Lines.Answer);
        var run = await Run.OfAsync(folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{file}:2: the answers to this message end with a tool call", run.Error);
        Assert.Matches("│ cut +│ failed +│", run.Output);
        Assert.Matches("│ small +│ completed │", run.Output);
    }

    [Fact]
    public async Task A_message_without_an_answer_is_told()
    {
        var file = folder.Write("bad.jsonl", Lines.Session, Lines.Message, Lines.Message, Lines.Answer);
        Assert.StartsWith($"{file}:2: no answer follows this message", (await Run.OfAsync(file)).Error);
    }

    [Fact]
    public async Task Empty_files_and_files_without_a_message_are_told()
    {
        var empty = folder.Write("empty.jsonl", "", "");
        var silent = folder.Write("silent.jsonl", Lines.Session);

        Assert.StartsWith($"{empty}:1: the file is empty", (await Run.OfAsync(empty)).Error);
        Assert.StartsWith($"{silent}: there is no message in it", (await Run.OfAsync(silent)).Error);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_told()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes($"{Lines.Session}\n{{\"type\":\"message\",\"text\":\""), 0xC3, 0x28, .. "\"}\n"u8];
        var file = folder.Write("binary.jsonl", broken);
        Assert.StartsWith($"{file}:2: ", (await Run.OfAsync(file)).Error);
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_do_no_harm()
    {
        byte[] windows = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Lines.Session}\r\n\r\n{Lines.Message}\r\n{Lines.Answer}\r\n")];
        Assert.Equal(0, (await Run.OfAsync(folder.Write("windows.jsonl", windows))).ExitCode);
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        Directory.CreateDirectory(folder["nothing"]);
        var run = await Run.OfAsync(folder["missing.jsonl"], folder["nothing"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{folder["missing.jsonl"]}: there is no such file or folder", run.Error);
        Assert.Contains($"{folder["nothing"]}: there is no session in this folder", run.Error);
    }

    [Fact]
    public async Task Two_sessions_of_one_id_are_told()
    {
        var first = folder.Write("a.jsonl", Lines.Session, Lines.Message, Lines.Answer);
        var second = folder.Write("b.jsonl", Lines.Session, Lines.Message, Lines.Answer);
        var run = await Run.OfAsync(folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{second}:1: the id 'small' is that of {first}, too", run.Error);
    }

    [Fact]
    public async Task A_file_that_is_named_twice_runs_once()
    {
        var file = folder.Write("a.jsonl", Lines.Session, Lines.Message, Lines.Answer);
        Assert.Equal(0, (await Run.OfAsync(file, folder.Path)).ExitCode);
    }

    [Fact]
    public async Task Problems_are_part_of_the_JSON()
    {
        var run = await Run.OfAsync(folder.Write("bad.jsonl", Lines.Session, "{"), "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"line\": 2", run.Output);
    }
}
