import { connect } from 'node:net';

/** Sends these bytes as they are, with pauses where asked, and resolves with all that comes back. */
export function exchange(port: number, parts: readonly string[], pauseMs = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (received += text));
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)));
    socket.on('close', () => resolve(received));
    void send(parts, pauseMs, (part) => {
      if (socket.writable) socket.write(part);
      return socket.writable;
    });
  });
}

/** Stops as soon as `write` says that nobody listens any more. */
async function send(
  parts: readonly string[],
  pauseMs: number,
  write: (part: string) => boolean,
): Promise<void> {
  for (const part of parts) {
    if (!write(part)) return;
    if (pauseMs > 0) await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}

/** Status, headers in lower case, and the JSON body of the first answer in `received`. */
export function parseAnswer(received: string) {
  const [head = '', body = ''] = received.split('\r\n\r\n', 2);
  const [line = '', ...fields] = head.split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => [
      field.slice(0, field.indexOf(':')).toLowerCase(),
      field.slice(field.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(line.split(' ')[1]), headers, body: JSON.parse(body) as Record<string, unknown> };
}
