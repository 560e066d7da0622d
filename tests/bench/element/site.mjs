// One server for all peers: every text and program brotli-compressed once, at the highest quality, with its right type, and
// nothing kept by the browser. On this machine only.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
const compress = promisify(brotliCompress);

/** Gives the address, the names of what was asked for in vain, and `close`. */
export const serve = async (peers) => {
  const files = new Map();
  const folders = [];
  for (const [name, peer] of Object.entries(peers)) {
    files.set(`/${name}.html`, peer.page);
    for (const [path, text] of Object.entries(peer.files ?? {})) files.set(path, text);
    folders.push(...Object.entries(peer.folders ?? {}));
  }
  const find = async (path) => {
    if (files.has(path)) return Buffer.from(files.get(path));
    const [at, folder] = folders.find(([at]) => path.startsWith(`${at}/`)) ?? [];
    return folder ? readFile(join(folder, normalize(path.slice(at.length)))) : Promise.reject(new Error(path));
  };
  const packed = new Map();
  const pack = async (path) => {
    const type = TYPES[extname(path)];
    const bytes = await find(path);
    if (!type) return { bytes, headers: { "Content-Type": "application/octet-stream" } };
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return { bytes: await compress(bytes, { params }), headers: { "Content-Type": type, "Content-Encoding": "br" } };
  };
  const missing = new Set();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (!packed.has(pathname)) packed.set(pathname, pack(pathname));
    try {
      const { bytes, headers } = await packed.get(pathname);
      response.writeHead(200, { ...headers, "Content-Length": bytes.length, "Cache-Control": "no-store" }).end(bytes);
    } catch {
      missing.add(pathname);
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => new Promise((done) => (server.closeAllConnections(), server.close(done)));
  return { url: `http://127.0.0.1:${server.address().port}`, missing, close };
};
