import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** The least that can stand between a browser and the API: Node alone, kept-alive connections, nothing looked at. */
const [port] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

function passOn(asked: IncomingMessage, answer: ServerResponse): void {
  const { method = 'GET', url = '/', headers } = asked;
  const path = url.replace(/^\/api/, '');
  const upstream = request({ host: '127.0.0.1', port, path, method, headers, agent }, (said) => {
    answer.writeHead(said.statusCode ?? 502, said.headers);
    said.pipe(answer);
  });
  upstream.once('error', (error) => answer.destroy(error));
  asked.pipe(upstream);
}

const server = createServer(passOn);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ listening: { port: (server.address() as { readonly port: number }).port } });
});
