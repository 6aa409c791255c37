using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// Attaches listeners: objects whose classes have instance handlers. Each of their handlers then runs at the place in the
/// hook's order that a static one of its name and priority would have.
/// </summary>
/// <remarks>
/// <para>
/// Several objects of one class run one after the other at that place, in the order in which they were attached. An
/// object of a derived class has the handlers of its base classes too.
/// </para>
/// <para>
/// A dispatch under way goes on with the listeners that it started with. All members may be used from several
/// threads, and by handlers.
/// </para>
/// </remarks>
public static class HookListeners
{
    /// <summary>Attaches an object, and keeps it alive until what is returned is disposed.</summary>
    /// <param name="listener">The object.</param>
    /// <returns>Detaches the object when it is disposed. To dispose it again does nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="listener"/> is null.</exception>
    /// <exception cref="ArgumentException">No handler of its class has a place in a hook.</exception>
    /// <exception cref="InvalidOperationException">The object is attached already.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static IDisposable Attach(object listener) => AttachedListeners.Attach(listener, isWeak: false);

    /// <summary>
    /// Attaches an object without keeping it alive: when nobody else does any more, it drops out. For objects that come
    /// and go, such as views, and whose owner does not know when.
    /// </summary>
    /// <param name="listener">The object.</param>
    /// <returns>Detaches the object when it is disposed. Whether it is kept changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="listener"/> is null.</exception>
    /// <exception cref="ArgumentException">No handler of its class has a place in a hook.</exception>
    /// <exception cref="InvalidOperationException">The object is attached already.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static IDisposable AttachWeak(object listener) => AttachedListeners.Attach(listener, isWeak: true);
}
