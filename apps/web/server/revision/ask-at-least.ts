import { refusesRevision } from '@gatehouse/contracts';
import type { AskUpstream, UpstreamQuestion } from '../upstream';
import { told, type Told } from './told';

const reads = new Set(['GET', 'HEAD']);

const errorIn = (body: string | null): unknown => {
  try {
    const parsed: unknown = JSON.parse(body ?? '');
    return typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'error') : undefined;
  } catch {
    return undefined;
  }
};

const refusesToken = (method: string, { answer, body }: Told): boolean =>
  answer.statusCode >= 400 && refusesRevision({ method, status: answer.statusCode, code: errorIn(body) });

/** What the API told, and whether it would have none of the revision token. */
export interface ToldAtLeast extends Told {
  readonly tokenRefused: boolean;
}

/**
 * Asks for an answer that is at least as fresh as the token. One that the API refuses (it belongs to someone who was
 * signed in before, or to a database that has been restored since) must lock nobody out: a read is asked once more,
 * without it.
 *
 * @throws {UpstreamError} when there is no answer.
 */
export const askAtLeast = async (
  ask: AskUpstream,
  question: UpstreamQuestion,
  token: string | undefined,
): Promise<ToldAtLeast> => {
  const anyhow = async () => told(await ask(question));
  if (token === undefined) return { ...(await anyhow()), tokenRefused: false };
  const headers = { ...question.headers, 'entitlements-min-revision': token };
  const first = await told(await ask({ ...question, headers }));
  if (!refusesToken(question.method, first)) return { ...first, tokenRefused: false };
  return { ...(reads.has(question.method) ? await anyhow() : first), tokenRefused: true };
};
