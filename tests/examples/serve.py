"""Serves folders to this machine only, each at a port of its own and under a policy. Called by script/example.
  serve.py PORT FOLDER POLICY [PORT FOLDER POLICY]...
"""
import functools
import http.server
import sys
import threading


class Files(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *request, policy, **where):
        self.policy = policy
        super().__init__(*request, **where)

    def end_headers(self):
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def serve(port, folder, policy):
    files = functools.partial(Files, directory=folder, policy=policy)
    http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), files).serve_forever()


sites = list(zip(*[iter(sys.argv[1:])] * 3))
for site in sites[1:]:
    threading.Thread(target=serve, args=site, daemon=True).start()
try:
    serve(*sites[0])
except KeyboardInterrupt:
    pass
