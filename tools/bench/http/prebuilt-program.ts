import { fastify } from 'fastify';

/** What the machine allows: Fastify, sessions in a `Map`, and bodies that were written beforehand. */
const features = Object.fromEntries(
  Array.from({ length: 50 }, (_, place) => [`more-${place}`, { enabled: true, reason: 'included' }]),
);
const tenantId = '11111111-1111-4111-8111-111111111111';
const held = {
  tag: '"a-tag-of-27-characters-long"',
  body: JSON.stringify({ tenantId, revision: 1, features }),
};
const prebuilt = new Map([[tenantId, held]]);
const sessions = new Map([['gatehouse_session=known', { tenantId, endsAt: Date.now() + 3_600_000 }]]);

const server = fastify();
server.get('/v1/features', (request, reply) => {
  const session = sessions.get(request.headers.cookie ?? '');
  const answer = session && session.endsAt > Date.now() ? prebuilt.get(session.tenantId) : undefined;
  if (!answer) return reply.code(401).send();
  reply.header('etag', answer.tag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === answer.tag) return reply.code(304).send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(answer.body);
});
const address = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
process.send?.({ listening: { port: Number(address.port) } });
