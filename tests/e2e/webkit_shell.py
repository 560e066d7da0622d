#!/usr/bin/env python3
"""The smallest browser around the system's WebKitGTK that WebDriver can drive.

Why not the package's MiniBrowser: under automation it keeps everything in memory and has no place for
downloads, so neither "the browser was killed, is the answer still there?" nor "what is in the file?" could
be asked of it. The engine is the same shared library; only this window around it is ours.

`engine.rs` names it to WebKitWebDriver as the browser:  webkit_shell.py DATA_DIR DOWNLOAD_DIR LOG WIDTH HEIGHT [private]
SIGUSR1 prints the page to DATA_DIR/printed.pdf, since that driver has no print command.
ctypes rather than PyGObject, so that nothing beyond the driver's own package has to be installed.
"""
import ctypes
import os
import signal
import sys

DATA, DOWNLOADS, LOG, WIDTH, HEIGHT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
# The driver closes its browser's output; the page's console and GTK's complaints belong into the test's log.
log_file = os.open(LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(log_file, 1)
os.dup2(log_file, 2)

gtk = ctypes.CDLL("libgtk-3.so.0")
glib = ctypes.CDLL("libglib-2.0.so.0")
gobject = ctypes.CDLL("libgobject-2.0.so.0")
webkit = ctypes.CDLL("libwebkit2gtk-4.1.so.0")

P, S, I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
views = []
kept = []  # callbacks and windows Python must not collect


def log(*words):
    print(*words, file=sys.stderr, flush=True)


def fn(lib, name, result, *args):
    f = getattr(lib, name)
    f.restype, f.argtypes = result, list(args)
    return f


def on(instance, signal, callback, result, *args):
    c = ctypes.CFUNCTYPE(result, *args)(callback)
    kept.append(c)
    connect = fn(gobject, "g_signal_connect_data", ctypes.c_ulong, P, S, ctypes.CFUNCTYPE(result, *args), P, P, I)
    connect(instance, signal, c, None, None, 0)


def new_object(kind, **properties):
    """A GObject of `kind`; construct-only properties have no setter, so they go in here."""
    args = [kind]
    for name, value in properties.items():
        args += [S(name.replace("_", "-").encode()), value]
    gobject.g_object_new.restype = P
    return P(gobject.g_object_new(*args, P(None)))


def new_view(_session, _user):
    view = new_object(ctypes.c_size_t(fn(webkit, "webkit_web_view_get_type", ctypes.c_size_t)()),
                      web_context=P(context), is_controlled_by_automation=I(1))
    settings = fn(webkit, "webkit_web_view_get_settings", P, P)(view)
    fn(webkit, "webkit_settings_set_enable_write_console_messages_to_stdout", None, P, I)(settings, 1)
    window = fn(gtk, "gtk_window_new", P, I)(0)
    fn(gtk, "gtk_window_set_default_size", None, P, I, I)(window, WIDTH, HEIGHT)
    fn(gtk, "gtk_container_add", None, P, P)(window, view)
    on(view, b"close", lambda _v, _u: fn(gtk, "gtk_widget_destroy", None, P)(window), None, P, P)
    fn(gtk, "gtk_widget_grab_focus", None, P)(view)
    fn(gtk, "gtk_widget_show_all", None, P)(window)
    views.append(view)
    return view.value


def print_to_file(_user):
    """SIGUSR1 prints the newest window's page, as its print style sheet has it, into printed.pdf."""
    operation = fn(webkit, "webkit_print_operation_new", P, P)(views[-1])
    settings = P(fn(gtk, "gtk_print_settings_new", P)())
    put = fn(gtk, "gtk_print_settings_set", None, P, S, S)
    put(settings, b"printer", b"Print to File")
    put(settings, b"output-file-format", b"pdf")
    put(settings, b"output-uri", b"file://" + os.path.join(DATA, "printed.pdf").encode())
    fn(webkit, "webkit_print_operation_set_print_settings", None, P, P)(operation, settings)
    on(operation, b"failed", lambda _o, _e, _u: log("print failed"), None, P, P, P)
    fn(webkit, "webkit_print_operation_print", None, P)(operation)
    return 1


def decide_destination(download, name, _user):
    base, dot, end = os.path.basename(name).decode().rpartition(".")
    path = os.path.join(DOWNLOADS, base + dot + end)
    number = 0
    while os.path.exists(path):  # as the other browsers name a second file of the same name
        number += 1
        path = os.path.join(DOWNLOADS, f"{base} ({number}){dot}{end}")
    uri = fn(glib, "g_filename_to_uri", P, S, S, P)(path.encode(), None, None)
    fn(webkit, "webkit_download_set_destination", None, P, P)(download, uri)
    return 1


def download_started(_context, download, _user):
    on(download, b"decide-destination", decide_destination, I, P, S, P)


def automation_started(_context, session, _user):
    on(session, b"create-web-view", new_view, P, P, P)


fn(gtk, "gtk_init", None, P, P)(None, None)
# A sixth argument asks for a private window: nothing goes to the disk.
if len(sys.argv) > 6:
    manager = P(fn(webkit, "webkit_website_data_manager_new_ephemeral", P)())
else:
    manager = new_object(ctypes.c_size_t(fn(webkit, "webkit_website_data_manager_get_type", ctypes.c_size_t)()),
                         base_data_directory=S(os.path.join(DATA, "data").encode()),
                         base_cache_directory=S(os.path.join(DATA, "cache").encode()))
context = fn(webkit, "webkit_web_context_new_with_website_data_manager", P, P)(manager)
fn(webkit, "webkit_web_context_set_automation_allowed", None, P, I)(context, 1)
on(context, b"automation-started", automation_started, None, P, P, P)
on(context, b"download-started", download_started, None, P, P, P)
on_signal = ctypes.CFUNCTYPE(I, P)(print_to_file)
fn(glib, "g_unix_signal_add", ctypes.c_uint, I, ctypes.CFUNCTYPE(I, P), P)(signal.SIGUSR1, on_signal, None)
fn(gtk, "gtk_main", None)()
