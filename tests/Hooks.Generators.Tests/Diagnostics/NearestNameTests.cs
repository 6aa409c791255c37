using Hooks.Generators.Parsing;

namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>What is offered for a misspelt name, as a person who reads words would.</summary>
public class NearestNameTests
{
    private static readonly string[] s_names =
    [
        "message_received", "message_sent", "before_tool_call", "after_tool_call", "the_content", "the_title", "session_ended",
        "LlmOutput", "saved",
    ];

    [Theory]
    // letters
    [InlineData("mesage_received")]
    [InlineData("message_recieved")]
    [InlineData("message_receved")]
    [InlineData("emssage_received")]
    [InlineData("message_received_")]
    [InlineData("message_receiving")]
    // words joined otherwise
    [InlineData("MessageReceived")]
    [InlineData("MessageRecieved")]
    [InlineData("messageReceived")]
    [InlineData("message-received")]
    [InlineData("message.received")]
    [InlineData("MESSAGE_RECEIVED")]
    [InlineData("messagereceived")]
    [InlineData("mesagereceived")]
    [InlineData("mess_age_received")]
    // words in another order, shortened, missing, too many
    [InlineData("received_message")]
    [InlineData("ReceivedMessage")]
    [InlineData("recieved_mesage")]
    [InlineData("msg_received")]
    [InlineData("msg_recv")]
    [InlineData("on_message_received")]
    [InlineData("message_was_received")]
    [InlineData("received")]
    public void The_nearest_name_comes_first(string written) =>
        Assert.Equal("message_received", Nearest.To(written, s_names).FirstOrDefault());

    [Theory]
    [InlineData("tool_call", "after_tool_call before_tool_call")]
    [InlineData("before_tol_call", "before_tool_call")]
    [InlineData("beforeToolCall", "before_tool_call")]
    [InlineData("message", "message_received message_sent")]
    [InlineData("content", "the_content")]
    [InlineData("llm_ouput", "LlmOutput")]
    [InlineData("LLMOutput", "LlmOutput")]
    [InlineData("undeclared", "")]
    [InlineData("x_undeclared", "")]
    [InlineData("x", "")]
    [InlineData("", "")]
    [InlineData("___", "")]
    [InlineData("tea_time", "")]
    public void Only_what_may_be_meant_is_offered(string written, string offered) =>
        Assert.Equal(offered, string.Join(" ", Nearest.To(written, s_names)));

    [Fact]
    public void Names_that_are_as_near_are_in_ordinal_order_and_no_more_than_five() => Assert.Equal(
        "shop_a1 shop_b1 shop_c1 shop_d1 shop_e1",
        string.Join(" ", Nearest.To("shop", ["shop_g1", "shop_e1", "shop_b1", "shop_a1", "shop_d1", "shop_c1", "shop_f1"])));

    [Fact]
    public void What_is_preferred_wins_over_what_is_as_near() => Assert.Equal(
        "post_saved post_paved",
        string.Join(" ", Nearest.To("post_aved", ["post_paved", "post_saved"], name => name == "post_saved")));

    [Fact]
    public void What_is_nearer_wins_over_what_is_preferred() => Assert.Equal(
        "the_title",
        Nearest.To("the_titel", ["the_till", "the_title"], name => name == "the_till")[0]);

    [Fact]
    public void Of_one_that_has_the_same_words_no_other_is_offered() =>
        Assert.Equal("P.B", string.Join(" ", Nearest.To("p.b", ["P.A", "P.B", "P.C"])));

    [Theory]
    [InlineData("mesage_received", "message_received MessageReceived")]
    [InlineData("MesageReceived", "MessageReceived message_received")]
    public void Of_names_that_are_as_near_the_one_in_the_same_style_comes_first(string written, string offered) =>
        Assert.Equal(offered, string.Join(" ", Nearest.To(written, ["MessageReceived", "message_received"])));
}
