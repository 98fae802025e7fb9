import type { Answer, AskRaw } from './asking.js';
import { promised, type Check } from './check.js';

/** What everybody may see, and what nobody may: needs no credential and changes nothing. */
export function openChecks(ask: AskRaw): readonly Check[] {
  return [
    {
      name: 'It is alive, and ready',
      look: async () => {
        for (const path of ['/health/live', '/health/ready']) {
          const answer = await ask(path);
          promised(answer.status === 200 && answer.body?.['status'] === 'ok', `${path}: ${answer.status}`);
        }
      },
    },
    {
      name: 'Its health names no feature',
      look: async () => isProblem(await ask('/health/features'), 404, 'not_found'),
    },
    {
      name: 'What there is not is said in the one envelope',
      look: async () => {
        isProblem(await ask('/v1/nowhere'), 404, 'not_found');
        isProblem(await ask('/v1/%E0%A4%A'), 400, 'malformed_url');
        isProblem(await ask('/v1/features', { method: 'DELETE' }), 405, 'method_not_allowed');
      },
    },
    {
      name: 'A stranger is refused, whatever is asked',
      look: async () => {
        for (const path of ['/v1/features', '/v1/billing/plans', '/v1/platform/tenants']) {
          const answer = await ask(path);
          isProblem(answer, 401, 'unauthenticated');
          promised(answer.headers.has('www-authenticate'), `${path}: 401 without WWW-Authenticate`);
        }
      },
    },
    {
      name: 'A stranger is refused before the body is looked at',
      look: async () =>
        isProblem(await ask('/v1/tenants/settings', { method: 'PUT', body: '{' }), 401, 'unauthenticated'),
    },
    {
      name: 'A header names nobody',
      look: async () => {
        const headers = { 'x-tenant-id': '11111111-1111-4111-8111-111111111111', 'x-role': 'operator' };
        isProblem(await ask('/v1/features', { headers }), 401, 'unauthenticated');
      },
    },
    {
      name: 'A credential that is made up is none',
      look: async () => {
        const headers = { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoib3BlcmF0b3IifQ.' };
        isProblem(await ask('/v1/platform/tenants', { headers }), 401, 'unauthenticated');
      },
    },
    {
      name: 'Each answer has an id and is not to be sniffed at',
      look: async () => {
        const { headers } = await ask('/health/live', { headers: { 'x-request-id': '<script>' } });
        const id = headers.get('x-request-id') ?? '';
        promised(/^[\w-]{8,}$/.test(id), `X-Request-Id: ${id}`);
        promised(headers.get('x-content-type-options') === 'nosniff', 'no X-Content-Type-Options: nosniff');
      },
    },
  ];
}

/** @throws BrokenPromiseError unless it is this failure, in the envelope of RFC 9457 and of ours */
export function isProblem({ status, body }: Answer, expected: number, code: string): void {
  promised(
    status === expected && body?.['error'] === code,
    `${status} ${String(body?.['error'])}, not ${expected} ${code}`,
  );
  const { success, message, type, title, instance } = body;
  const isWhole = [message, type, title, instance].every((each) => typeof each === 'string' && each !== '');
  promised(success === false && body['status'] === expected && isWhole, `${code}: the envelope is not whole`);
}
