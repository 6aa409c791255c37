using Microsoft.AspNetCore.Authentication;

namespace Shop.Operators;

/// <summary>Who may look into the shop while it runs.</summary>
internal static class Operators
{
    public static string? Password(IConfiguration settings) => settings["Operator:Password"];

    public static void AddOperators(this IServiceCollection services, IConfiguration settings)
    {
        services.AddAuthorization();
        if (Password(settings) is not null)
            services.AddAuthentication("Basic").AddScheme<AuthenticationSchemeOptions, OperatorAuthentication>("Basic", null);
    }

    /// <summary>
    /// Lets in who knows the password. Without one nothing is said here, and then the page of hooks is for the developer only.
    /// </summary>
    public static void OnlyForOperators(this IEndpointConventionBuilder endpoints, IConfiguration settings)
    {
        if (Password(settings) is not null)
            endpoints.RequireAuthorization(policy => policy.RequireUserName(OperatorAuthentication.Operator));
    }
}
