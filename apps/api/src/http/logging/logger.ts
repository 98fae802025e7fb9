import { pino, type DestinationStream, type Logger } from 'pino';
import { serializers } from './serializers.js';

/** Names under which a secret may travel, at the top of a log line or one or two levels down. */
const secrets = ['authorization', 'cookie', '"set-cookie"', 'password', 'key', 'token', 'digest', 'secret'];

const atAnyDepth = (name: string) => {
  const member = name.startsWith('"') ? `[${name}]` : `.${name}`;
  return [name.startsWith('"') ? `[${name}]` : name, `*${member}`, `*.*${member}`];
};

/** Structured logs on standard output, without secrets. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    serializers,
    redact: { paths: secrets.flatMap(atAnyDepth), censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
}
