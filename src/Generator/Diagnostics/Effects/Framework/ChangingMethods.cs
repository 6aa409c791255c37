using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>
/// Which methods of the framework change an object: the one that they are called on, or, in parentheses, the arguments of
/// those parameters. A type has those of its base types and interfaces too.
/// </summary>
internal static class ChangingMethods
{
    private const string Table =
        """
        System.Array: Clear(array) ConstrainedCopy(destinationArray) Copy(destinationArray) CopyTo(array) Fill(array) Initialize Reverse(array) SetValue Sort(array keys items)
        System.Buffer: BlockCopy(dst) SetByte(array)
        System.MemoryExtensions: Replace(span) ReplaceAny(span) ReplaceAnyExcept(span) Reverse(span) Sort(span keys items)
        System.Convert: ToBase64CharArray(outArray) TryFromBase64Chars(bytes) TryFromBase64String(bytes) TryToBase64Chars(chars)
        System.Random: NextBytes(buffer) Shuffle(values)
        System.Span`1: Clear Fill

        System.Buffers.ArrayBufferWriter`1: Advance Clear ResetWrittenCount
        System.Buffers.BuffersExtensions: Write(writer)

        System.Collections.ArrayList: Add AddRange Clear CopyTo(array) Insert InsertRange Remove RemoveAt RemoveRange Reverse SetRange Sort TrimToSize
        System.Collections.BitArray: And LeftShift Not Or RightShift Set SetAll Xor
        System.Collections.CollectionBase: Clear RemoveAt
        System.Collections.DictionaryBase: Clear
        System.Collections.Hashtable: Add Clear Remove
        System.Collections.ICollection: CopyTo(array)
        System.Collections.IDictionary: Add Clear Remove
        System.Collections.IList: Add Clear Insert Remove RemoveAt
        System.Collections.Queue: Clear Dequeue Enqueue TrimToSize
        System.Collections.SortedList: Add Clear Remove RemoveAt SetByIndex TrimToSize
        System.Collections.Stack: Clear Pop Push

        System.Collections.Concurrent.BlockingCollection`1: Add AddToAny(collections) CompleteAdding Take TakeFromAny(collections) TryAdd TryAddToAny(collections) TryTake TryTakeFromAny(collections)
        System.Collections.Concurrent.ConcurrentBag`1: Add Clear TryTake
        System.Collections.Concurrent.ConcurrentDictionary`2: AddOrUpdate Clear GetOrAdd TryAdd TryRemove TryUpdate
        System.Collections.Concurrent.ConcurrentQueue`1: Clear Enqueue TryDequeue
        System.Collections.Concurrent.ConcurrentStack`1: Clear Push PushRange TryPop TryPopRange
        System.Collections.Concurrent.IProducerConsumerCollection`1: CopyTo(array) TryAdd TryTake

        System.Collections.Generic.CollectionExtensions: AddRange(list) InsertRange(list) Remove(dictionary) TryAdd(dictionary)
        System.Collections.Generic.Dictionary`2: Add Clear EnsureCapacity Remove TrimExcess TryAdd
        System.Collections.Generic.HashSet`1: Add Clear EnsureCapacity ExceptWith IntersectWith Remove RemoveWhere SymmetricExceptWith TrimExcess UnionWith
        System.Collections.Generic.ICollection`1: Add Clear CopyTo(array) Remove
        System.Collections.Generic.IDictionary`2: Add Remove
        System.Collections.Generic.IList`1: Insert RemoveAt
        System.Collections.Generic.ISet`1: Add ExceptWith IntersectWith SymmetricExceptWith UnionWith
        System.Collections.Generic.LinkedList`1: AddAfter AddBefore AddFirst AddLast Clear Remove RemoveFirst RemoveLast
        System.Collections.Generic.List`1: Add AddRange Clear CopyTo(array) EnsureCapacity Insert InsertRange Remove RemoveAll RemoveAt RemoveRange Reverse Sort TrimExcess
        System.Collections.Generic.OrderedDictionary`2: Add Clear EnsureCapacity Insert Remove RemoveAt SetAt TrimExcess TryAdd
        System.Collections.Generic.PriorityQueue`2: Clear Dequeue DequeueEnqueue Enqueue EnqueueDequeue EnqueueRange EnsureCapacity Remove TrimExcess TryDequeue
        System.Collections.Generic.Queue`1: Clear CopyTo(array) Dequeue Enqueue EnsureCapacity TrimExcess TryDequeue
        System.Collections.Generic.SortedDictionary`2: Add Clear Remove
        System.Collections.Generic.SortedList`2: Add Clear Remove RemoveAt SetValueAtIndex TrimExcess
        System.Collections.Generic.SortedSet`1: Add Clear ExceptWith IntersectWith Remove RemoveWhere SymmetricExceptWith UnionWith
        System.Collections.Generic.Stack`1: Clear CopyTo(array) EnsureCapacity Pop Push TrimExcess TryPop

        System.Collections.Immutable.ImmutableArray`1+Builder: Add AddRange Clear DrainToImmutable Insert InsertRange MoveToImmutable Remove RemoveAll RemoveAt RemoveRange Replace Reverse Sort
        System.Collections.Immutable.ImmutableDictionary`2+Builder: Add AddRange Clear Remove RemoveRange
        System.Collections.Immutable.ImmutableHashSet`1+Builder: Add Clear ExceptWith IntersectWith Remove SymmetricExceptWith UnionWith
        System.Collections.Immutable.ImmutableList`1+Builder: Add AddRange Clear Insert InsertRange Remove RemoveAll RemoveAt RemoveRange Replace Reverse Sort
        System.Collections.Immutable.ImmutableSortedDictionary`2+Builder: Add AddRange Clear Remove RemoveRange
        System.Collections.Immutable.ImmutableSortedSet`1+Builder: Add Clear ExceptWith IntersectWith Remove SymmetricExceptWith UnionWith

        System.Collections.ObjectModel.Collection`1: Add Clear ClearItems Insert InsertItem Remove RemoveAt RemoveItem SetItem
        System.Collections.ObjectModel.KeyedCollection`2: ChangeItemKey Remove
        System.Collections.ObjectModel.ObservableCollection`1: Move MoveItem
        System.ComponentModel.BindingList`1: AddNew CancelNew EndNew

        System.Collections.Specialized.HybridDictionary: Add Clear Remove
        System.Collections.Specialized.ListDictionary: Add Clear Remove
        System.Collections.Specialized.NameObjectCollectionBase: BaseAdd BaseClear BaseRemove BaseRemoveAt BaseSet
        System.Collections.Specialized.NameValueCollection: Add Clear Remove Set
        System.Collections.Specialized.OrderedDictionary: Add Clear Insert Remove RemoveAt
        System.Collections.Specialized.StringCollection: Add AddRange Clear Insert Remove RemoveAt
        System.Collections.Specialized.StringDictionary: Add Clear Remove

        System.Data.DataRow: AcceptChanges BeginEdit CancelEdit ClearErrors Delete EndEdit RejectChanges SetAdded SetColumnError SetModified SetParentRow
        System.Data.DataRowExtensions: SetField(row)
        System.Data.DataSet: AcceptChanges Clear Merge ReadXml RejectChanges Reset
        System.Data.DataTable: AcceptChanges Clear ImportRow Load LoadDataRow Merge ReadXml RejectChanges Reset
        System.Data.DataColumnCollection: Add AddRange Clear Remove RemoveAt
        System.Data.DataRowCollection: Add Clear InsertAt Remove RemoveAt
        System.Data.DataTableCollection: Add AddRange Clear Remove RemoveAt

        System.Diagnostics.Stopwatch: Reset Restart Start Stop
        System.IO.MemoryStream: SetLength Write WriteAsync WriteByte
        System.IO.StringWriter: Write WriteAsync WriteLine WriteLineAsync
        System.IO.Stream: Read(buffer) ReadAsync(buffer) ReadAtLeast(buffer) ReadAtLeastAsync(buffer) ReadExactly(buffer) ReadExactlyAsync(buffer)
        System.IO.BinaryReader: Read(buffer) ReadExactly(buffer)
        System.IO.RandomAccess: Read(buffer buffers) ReadAsync(buffer buffers)
        System.IO.TextReader: Read(buffer) ReadAsync(buffer) ReadBlock(buffer) ReadBlockAsync(buffer)

        System.Net.CookieCollection: Add Clear Remove
        System.Net.CookieContainer: Add SetCookies
        System.Net.Http.HttpRequestOptions: Set
        System.Net.Http.Headers.HttpHeaderValueCollection`1: Add Clear ParseAdd Remove TryParseAdd
        System.Net.Http.Headers.HttpHeaders: Add Clear Remove TryAddWithoutValidation
        System.Net.Http.MultipartContent: Add

        System.Reflection.FieldInfo: SetValue(obj)
        System.Reflection.PropertyInfo: SetValue(obj)
        System.Runtime.CompilerServices.ConditionalWeakTable`2: Add AddOrUpdate Clear GetOrCreateValue GetOrAdd GetValue Remove TryAdd
        System.Runtime.CompilerServices.Unsafe: InitBlock(startAddress) InitBlockUnaligned(startAddress)
        System.Runtime.InteropServices.CollectionsMarshal: SetCount(list)

        System.Security.Claims.ClaimsIdentity: AddClaim AddClaims RemoveClaim TryRemoveClaim
        System.Security.Claims.ClaimsPrincipal: AddIdentities AddIdentity
        System.Security.Cryptography.CryptographicOperations: ZeroMemory(buffer)
        System.Security.Cryptography.RandomNumberGenerator: Fill(data) GetBytes(data) GetNonZeroBytes(data) Shuffle(values)

        System.Text.Decoder: Convert(chars) GetChars(chars)
        System.Text.Encoding: GetBytes(bytes) GetChars(chars) TryGetBytes(bytes) TryGetChars(chars)
        System.Text.Encoder: Convert(bytes) GetBytes(bytes)
        System.Text.StringBuilder: Append AppendFormat AppendJoin AppendLine Clear EnsureCapacity Insert Remove Replace
        System.Text.Json.Nodes.JsonArray: Add Clear Insert Remove RemoveAll RemoveAt RemoveRange
        System.Text.Json.Nodes.JsonNode: ReplaceWith
        System.Text.Json.Nodes.JsonObject: Add Clear Insert Remove RemoveAt SetAt TryAdd

        System.Xml.XmlAttributeCollection: Append InsertAfter InsertBefore Prepend Remove RemoveAll RemoveAt
        System.Xml.XmlCharacterData: AppendData DeleteData InsertData ReplaceData
        System.Xml.XmlDocument: Load LoadXml
        System.Xml.XmlElement: RemoveAllAttributes RemoveAttribute RemoveAttributeAt RemoveAttributeNode SetAttribute SetAttributeNode
        System.Xml.XmlNamedNodeMap: RemoveNamedItem SetNamedItem
        System.Xml.XmlNode: AppendChild InsertAfter InsertBefore Normalize PrependChild RemoveAll RemoveChild ReplaceChild
        System.Xml.Linq.Extensions: Remove(source)
        System.Xml.Linq.XAttribute: Remove SetValue
        System.Xml.Linq.XContainer: Add AddFirst RemoveNodes ReplaceNodes
        System.Xml.Linq.XElement: RemoveAll RemoveAttributes ReplaceAll ReplaceAttributes SetAttributeValue SetElementValue SetValue
        System.Xml.Linq.XNode: AddAfterSelf AddBeforeSelf Remove ReplaceWith
        System.Xml.Linq.XObject: AddAnnotation RemoveAnnotations
        """;

    private static readonly ImmutableArray<string> Receiver = [""];

    private static readonly Dictionary<string, Dictionary<string, ImmutableArray<string>>> ByType = Read();

    private static readonly HashSet<string> Names = new(ByType.Values.SelectMany(methods => methods.Keys), StringComparer.Ordinal);

    /// <summary>The parameters whose arguments a method changes; an empty name stands for the object that it is called on.</summary>
    /// <param name="receiver">The type of what it is called on, where that is known: it may derive from the one that declares the method.</param>
    public static ImmutableArray<string> ChangedBy(IMethodSymbol method, ITypeSymbol? receiver = null)
    {
        var changed = Listed(method, receiver is INamedTypeSymbol { TypeKind: TypeKind.Class } derived && !method.IsStatic ? derived : method.ContainingType);
        foreach (var parameter in method.Parameters)
        {
            // The framework's name for memory that is written to.
            if (parameter is { Name: "destination", RefKind: RefKind.None } && IsMemory(parameter.Type))
                changed = changed.Add(parameter.Name);
        }

        return changed;
    }

    private static ImmutableArray<string> Listed(IMethodSymbol method, INamedTypeSymbol receiver)
    {
        if (!Names.Contains(method.Name))
            return [];
        for (var type = receiver; type is not null; type = type.BaseType)
        {
            if (Find(type, method.Name) is { } listed)
                return listed;
        }

        // What gives back a collection of the same type, such as ImmutableList<T>.Add, leaves its own as it is.
        if (SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType))
            return [];
        foreach (var type in receiver.AllInterfaces)
        {
            if (Find(type, method.Name) is { } listed)
                return listed;
        }

        return [];
    }

    private static ImmutableArray<string>? Find(INamedTypeSymbol type, string method) =>
        ByType.TryGetValue(Types.TableName(type), out var methods) && methods.TryGetValue(method, out var changed) ? changed : null;

    private static bool IsMemory(ITypeSymbol type) =>
        type is IArrayTypeSymbol or IPointerTypeSymbol || (type is INamedTypeSymbol { Name: "Span" or "Memory" } && Types.IsView(type));

    private static Dictionary<string, Dictionary<string, ImmutableArray<string>>> Read()
    {
        var all = new Dictionary<string, Dictionary<string, ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n'))
        {
            if (line.IndexOf(':') is var colon && colon < 0)
                continue;
            var methods = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
            foreach (Match method in Regex.Matches(line.Substring(colon), @"(\w+)(?:\((.*?)\))?"))
                methods[method.Groups[1].Value] = method.Groups[2].Success ? [.. method.Groups[2].Value.Split(' ')] : Receiver;
            all[line.Substring(0, colon)] = methods;
        }

        return all;
    }
}
