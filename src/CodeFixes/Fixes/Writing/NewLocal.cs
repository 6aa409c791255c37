using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

/// <summary>A new local variable for an expression whose result nobody took.</summary>
internal static class NewLocal
{
    /// <summary>Whether a declaration could stand in the expression's place.</summary>
    public static bool CanHold(ExpressionSyntax expression) =>
        expression.Parent is ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax };

    /// <param name="name">A name that is free there in the original code.</param>
    /// <param name="value">What the variable holds.</param>
    public static void Declare(SyntaxEditor editor, ExpressionSyntax expression, string name, ExpressionSyntax value)
    {
        var variable = VariableDeclarator(ParseToken(Unused(name, expression, editor))).WithInitializer(EqualsValueClause(value.WithoutTrivia()));
        var declaration = LocalDeclarationStatement(VariableDeclaration(IdentifierName("var")).AddVariables(variable));
        switch (expression.Parent)
        {
            case ExpressionStatementSyntax statement:
                StatementSyntax written = statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? declaration : Block(declaration);
                editor.Put(new[] { written }.InPlaceOf(statement).Single(), statement);
                break;
            case LambdaExpressionSyntax lambda:
                editor.ReplaceNode(lambda, (current, _) => ((LambdaExpressionSyntax)current).WithExpressionBody(null).WithBlock(Block(declaration)).WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                editor.ReplaceNode(method, (current, _) => ((MethodDeclarationSyntax)current).WithStatements([declaration]));
                break;
        }
    }

    /// <summary>The name, or one like it where Fix All has declared that one in the same member already.</summary>
    private static string Unused(string name, SyntaxNode at, SyntaxEditor editor)
    {
        var member = at.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var place = Members(editor.OriginalRoot).TakeWhile(other => other != member).Count();
        var changed = editor.GetChangedRoot();
        var scope = member is GlobalStatementSyntax ? changed : Members(changed).ElementAt(place);
        var declared = scope.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.Text).ToList();
        var unused = name;
        for (var i = 2; declared.Contains(unused); i++)
            unused = name + i;
        return unused;
    }

    private static IEnumerable<MemberDeclarationSyntax> Members(SyntaxNode root) => root.DescendantNodes().OfType<MemberDeclarationSyntax>();
}
