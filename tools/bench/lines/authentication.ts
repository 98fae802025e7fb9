import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import { addedCpuOf, cpuOf } from '../http/cpu.js';
import { startLittleApplication } from '../nest/little-application.js';
import { startService } from '../running/service.js';

/** What it takes to know again who asks. */
export const authentication: Line = {
  name: 'authentication',
  title: 'Authentication of a warm session, added processor time',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const app = await startLittleApplication(around);
    const service = await startService(around, { name: 'authentication', database: 'authentication' });
    const session = await service.signIn('member@acme.test');
    const bare = app.target('bare', '/bare');
    const route = '/v1/platform/features';
    // a member is refused right after the authentication: nothing else is in the figure
    const refused = service.target('Gatehouse', route, session, 403);
    const contenders = [
      cpuOf(bare),
      addedCpuOf(app.target('a verified token looked up', '/cached-token', 'signature'), bare),
      addedCpuOf(app.target('jose HS256', '/hmac', 'hmac'), bare),
      addedCpuOf(app.target('jose EdDSA', '/signature', 'signature'), bare),
      addedCpuOf(refused, service.target('unauthenticated', route, {}, 401)),
    ];
    await interleaved(contenders, 1);
    const micros = await interleaved(contenders);
    await Promise.all([app.stop(), service.stop()]);
    return [outcomeOf(micros)];
  },
};

function outcomeOf(micros: ReadonlyMap<string, number>): Outcome {
  const of = (name: string) => micros.get(name) ?? NaN;
  const [ours, limit] = [of('Gatehouse'), of('a verified token looked up')];
  return {
    ...{ line: 'authentication', what: 'authentication of a warm session, added CPU', unit: 'µs', ours },
    limit: { name: 'a verified token looked up', value: limit },
    peers: ['jose HS256', 'jose EdDSA'].map((name) => ({ name, value: of(name) })),
    budget: '≤ 0.36 × the bare route (8 µs for 22)',
    holds: ours <= (8 / 22) * of('bare'),
    notes: [
      'ours: a request whose session is known, less one without a credential; both are refused by the same route',
    ],
  };
}
