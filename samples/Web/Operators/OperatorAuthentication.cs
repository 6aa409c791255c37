using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Shop.Operators;

/// <summary>Whoever knows the password of the setting <c>Operator:Password</c> is the operator; browsers ask for it.</summary>
internal sealed class OperatorAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IConfiguration settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    internal const string Operator = "operator";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var given) || given.Scheme != "Basic")
            return Task.FromResult(AuthenticateResult.NoResult());
        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Operator}:{Operators.Password(settings)}"));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.Parameter ?? ""), Encoding.UTF8.GetBytes(expected)))
            return Task.FromResult(AuthenticateResult.Fail("The password is wrong."));
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, Operator)], Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Basic realm=\"The shop's operator\"";
        return base.HandleChallengeAsync(properties);
    }
}
