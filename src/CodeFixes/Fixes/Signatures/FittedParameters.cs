using Hooks.Generators.CodeFixes.Fixes.Writing;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Signatures;

/// <summary>
/// The parameters with which a handler fits: the hook's from the left, each as the user wrote it where there is one for it.
/// What is taken already keeps its name, its type and its comments; what the hook does not pass goes.
/// </summary>
internal sealed class FittedParameters
{
    private readonly FittedHandler handler;
    private readonly IReadOnlyList<IParameterSymbol> written;

    /// <summary>The user's parameter for each of the hook's, -1 where there is none.</summary>
    private readonly int[] taken;

    private FittedParameters(FittedHandler handler, IMethodSymbol closed)
    {
        this.handler = handler;
        written = [.. closed.Parameters.Where(parameter => !handler.IsNext(parameter))];
        taken = [.. Enumerable.Repeat(-1, handler.Passed.Length)];
        Place((parameter, position) => parameter.Name == Passed(position).Name && Takes(parameter, position));
        Place((parameter, position) => parameter.Ordinal == position && Takes(parameter, position));
        Place((parameter, position) => HookSignature.Same(parameter.Type, Passed(position).Type));
        Place((parameter, position) => parameter.Ordinal == position && !IsExtra(parameter));
    }

    /// <summary>The list.</summary>
    public static ParameterListSyntax Of(FittedHandler handler)
    {
        var (closed, _) = handler.Method.IsGenericMethod ? TypeInference.Close(handler.Method, handler.Hook, handler.IsAround, handler.Compilation) : default;
        return new FittedParameters(handler, closed ?? handler.Method).List();
    }

    private ParameterListSyntax List()
    {
        var old = handler.Syntax.ParameterList;
        var extra = written.Where(parameter => IsExtra(parameter) && !taken.Contains(parameter.Ordinal) && !handler.IsToken(parameter)).ToList();
        var count = extra.Count > 0 ? taken.Length : Math.Max(handler.Least, Array.FindLastIndex(taken, ordinal => ordinal >= 0) + 1);
        var kept = taken.Take(count).Select((ordinal, position) => (Ordinal: ordinal, Syntax: Parameter(ordinal, position)))
            .Concat(written.Where(handler.IsToken).Take(1).Concat(extra).Select(parameter => (parameter.Ordinal, Syntax: old.Parameters[parameter.Ordinal])))
            .ToList();
        if (handler.IsAround)
            kept.Add(Next());
        if (kept.Select(each => each.Ordinal).SequenceEqual(Enumerable.Range(0, old.Parameters.Count)))
            return old.ReplaceNodes(old.Parameters, (parameter, _) => kept[old.Parameters.IndexOf(parameter)].Syntax);

        // A parameter that is not there yet has no default: those before it cannot have one either.
        var required = kept.FindLastIndex(each => each.Ordinal < 0);
        var parameters = kept.Select((each, i) => i < required ? each.Syntax.WithDefault(null) : each.Syntax);
        var commas = old.Parameters.GetSeparators().Concat(Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), kept.Count));
        var list = old.WithParameters(SeparatedList(parameters, commas.Take(Math.Max(0, kept.Count - 1))));
        return list
            .WithCloseParenToken(old.CloseParenToken.WithLeadingTrivia(old.CommentsLostIn(list).AddRange(old.CloseParenToken.LeadingTrivia)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private void Place(Func<IParameterSymbol, int, bool> fits)
    {
        foreach (var parameter in written.Where(parameter => !taken.Contains(parameter.Ordinal) && !handler.IsToken(parameter)))
        {
            var position = Enumerable.Range(0, taken.Length).Where(position => taken[position] < 0 && fits(parameter, position)).DefaultIfEmpty(-1).First();
            if (position >= 0)
                taken[position] = parameter.Ordinal;
        }
    }

    private IParameterSymbol Passed(int position) => handler.Passed[position];

    private bool Takes(IParameterSymbol parameter, int position) =>
        HandlerBinder.Takes(parameter, handler.Hook, position, handler.Compilation)
        && (position > 0 || !handler.TakesByRef || parameter.RefKind == RefKind.Ref)
        && (position > 0 || !handler.AnswersNow || handler.IsAround || HookSignature.Same(parameter.Type, Passed(0).Type));

    /// <summary>Whether dispatch may leave it out, behind the hook's parameters.</summary>
    private static bool IsExtra(IParameterSymbol parameter) => parameter.IsOptional || parameter.IsParams;

    private ParameterSyntax Parameter(int ordinal, int position)
    {
        var passed = Passed(position);
        if (ordinal < 0)
            return SyntaxFactory.Parameter(ParseToken(Unused(passed.Name))).WithModifiers(Modifiers(passed, position)).WithType(handler.Written(passed.Type));
        var old = handler.Syntax.ParameterList.Parameters[ordinal];
        return Takes(written[ordinal], position)
            ? old
            : old.WithModifiers(Modifiers(passed, position)).WithType(handler.Written(passed.Type)).WithDefault(null).WithTriviaFrom(old)
                .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private (int Ordinal, ParameterSyntax Syntax) Next()
    {
        var next = handler.Method.Parameters.LastOrDefault();
        if (next is null || !handler.IsNext(next))
            return (-1, SyntaxFactory.Parameter(Identifier(Unused("next"))).WithType(handler.WrittenNext()));
        var old = handler.Syntax.ParameterList.Parameters[next.Ordinal];
        return (next.Ordinal, NextDelegate.Problem(next, handler.Hook, handler.Compilation) is null
            ? old
            : old.WithModifiers(default).WithType(handler.WrittenNext()).WithDefault(null).WithTriviaFrom(old).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private SyntaxTokenList Modifiers(IParameterSymbol passed, int position)
    {
        var isByRef = position == 0 && handler.TakesByRef;
        var isIn = !isByRef && passed.RefKind is RefKind.In or RefKind.RefReadOnlyParameter && !handler.Method.IsAsync;
        var isScoped = handler.Hook.Spec is { Value.IsRefStruct: true, PassesValue: true } && position > 0 && passed.Type.IsRefLikeType;
        var kinds = new List<SyntaxKind>();
        if (isScoped)
            kinds.Add(SyntaxKind.ScopedKeyword);
        if (isByRef || isIn)
            kinds.Add(isByRef ? SyntaxKind.RefKeyword : SyntaxKind.InKeyword);
        return TokenList(kinds.Select(kind => Token(kind).WithTrailingTrivia(Space)));
    }

    /// <summary>A name that none of the user's parameters has.</summary>
    private string Unused(string name)
    {
        var unused = name;
        for (var i = 2; written.Any(parameter => parameter.Name == unused); i++)
            unused = name + i;
        return Fitting.Identifier(unused);
    }
}
