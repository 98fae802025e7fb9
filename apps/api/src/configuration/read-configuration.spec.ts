import { describe, expect, it } from '@jest/globals';
import { featureCatalogue, gatesOf, type Environment } from '@gatehouse/features';
import { fastify } from 'fastify';
import { InvalidConfigurationError } from './invalid-configuration.error.js';
import { readConfiguration } from './read-configuration.js';
import { variables } from './variables.js';

const secret = 'correct-horse-battery-staple-0123456789';
const lawful = { DATABASE_URL: 'postgres://gatehouse:pw@db.internal:5432/gatehouse', SESSION_SECRET: secret };
const read = (environment: Environment) => readConfiguration({ ...lawful, ...environment });
const issuer = {
  AUTH_ISSUER: 'https://id.acme.test',
  AUTH_AUDIENCE: 'gatehouse',
  AUTH_JWKS_URL: 'https://id.acme.test/keys',
};
const production = { NODE_ENV: 'production' };

/** What is said of an environment: one line for each problem. */
function problemsOf(environment: Environment): readonly string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidConfigurationError)) throw error;
    for (const problem of error.problems) expect(error.message).toContain(problem);
    return error.problems;
  }
}

const expectedOf = (name: keyof typeof variables) => `${name}: expected ${variables[name].expected}`;

describe('a variable', () => {
  // prettier-ignore
  const refused: readonly (readonly [keyof typeof variables, readonly (string | undefined)[]])[] = [
    ['NODE_ENV', ['prod', 'PRODUCTION', 'staging', 'production # x']],
    ['HOST', ['local host', 'a/b', 'http://x', 'ｘ']],
    ['PORT', ['-1', '65536', '99999', '080', '1e3', '0x10', '80.5', '80a', '８０', 'http', 'null']],
    ['DATABASE_URL', [undefined, '', ' ', 'mysql://h/d', 'http://h/d', 'h:5432/d', 'postgres:///d', 'postgres://h:99999/d', 'postgres://h:port/d', 'postgres//h/d']],
    ['DATABASE_NOTIFY', ['yes', 'on', '2', 'tru', 'null']],
    ['REDIS_URL', ['http://h', 'h:6379', 'redis//h', 'redis:///1', 'redis://h:99999', 'redis://h:port']],
    ['FEATURE_CACHE_TTL_MS', ['-1', '120001', '120s', '1.5', '1e3', '0x10', '010', 'NaN', '９', '1'.repeat(20)]],
    ['INSTANCE_ID', ['a b', 'a/b', 'ｘ', "a'b", 'x'.repeat(101)]],
    ['SESSION_SECRET', [undefined, '', 'short', 'x'.repeat(31), 'x'.repeat(1_025)]],
    ['TRUST_PROXY', ['true', '1', '*', 'dead', ':::', '999.1.1.1', '1.2.3', '010.0.0.1', '10.0.0.0/0', '10.0.0.0/33', '10.0.0.0/8/8', '::/129', '10.0.0.1;10.0.0.2', '10.0.0.1,,10.0.0.2', '10.0.0.1,evil.test', 'Loopback']],
    ['INGESTION_SOURCE_HOSTS', ['*', '*.acme.test', 'a,,b', 'a,', 'https://acme.test', 'ftp://acme.test', 'acme.test/feeds', 'acme.test?', 'acme.test#', 'acme.test.', 'me@acme.test', 'acme.test:0x50', 'acme.test:99999', 'acme test', 'acme.test\\x', '300.1.1.1', '[::1', 'http://']],
    ['LOG_LEVEL', ['verbose', 'INFO', 'trace']],
    ['API_DOCS', ['yes', 'on', '2', 'tru', 'null']],
    ['SEED_DEMO', ['yes', 'on', '2', 'tru', 'true # x', 'ｔｒｕｅ']],
    ['DEMO_PASSWORD', ['short', 'x'.repeat(257)]],
  ];

  it.each(refused.flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    '%s is refused by name as %j',
    (name, value) => {
      expect(problemsOf({ [name]: value })).toEqual([expectedOf(name)]);
    },
  );

  it.each([
    ['AUTH_ISSUER', 'id.acme.test'],
    ['AUTH_ISSUER', 'ftp://id.acme.test'],
    ['AUTH_AUDIENCE', 'x'.repeat(513)],
    ['AUTH_JWKS_URL', 'file:///etc/passwd'],
    ['AUTH_JWKS_URL', 'https://'],
  ] as const)('%s is refused by name as %j', (name, value) => {
    expect(problemsOf({ ...issuer, [name]: value })).toEqual([expectedOf(name)]);
  });

  it('is never shown', () => {
    const names = [...Object.keys(variables), ...gatesOf(featureCatalogue), 'HITL_MAX_REQUESTS'];
    const marked = Object.fromEntries(names.map((name) => [name, `s3cret-${name.toLowerCase()}`]));
    const shown = problemsOf({ ...marked, PORT: 's3cret', SESSION_SECRET: 's3cret' }).join('\n');
    expect(shown).toContain('DATABASE_URL');
    expect(shown).not.toContain('s3cret');
  });

  it('that is empty is unset, where it may be', () => {
    const optional = Object.keys(variables).filter((name) => !(name in lawful));
    const empty = (blank: string) => Object.fromEntries(optional.map((name) => [name, blank]));
    // an instance that is not named names itself, each time anew
    const named = { ...read({}), instanceId: expect.any(String) };
    expect(read(empty(''))).toEqual(named);
    expect(read(empty(' \t'))).toEqual(named);
  });
});

describe('gates and limits', () => {
  it('are each refused by name, all of them at once', () => {
    const gates = gatesOf(featureCatalogue);
    const environment = Object.fromEntries(gates.map((gate) => [gate, 'tru']));
    expect(problemsOf({ ...environment, HITL_MAX_REQUESTS: '0' })).toEqual([
      ...gates.map((gate) => `${gate}: expected true or false`),
      'HITL_MAX_REQUESTS: expected a whole number from 1 to 999999999',
    ]);
  });

  it.each(['true', 'TRUE', ' 1 '])('open the gate that says %j, and no other', (value) => {
    const { gates } = read({ ENABLE_HITL: value, ENABLE_BILLING: 'false', ENABLE_INGESTION: '' });
    expect([...gates]).toEqual(['ENABLE_HITL']);
  });

  it('are shut and the catalogue’s where nothing is set', () => {
    const { gates, limits } = read({});
    expect([[...gates], [...limits]]).toEqual([[], [['HITL_MAX_REQUESTS', 10]]]);
    expect(read({ HITL_MAX_REQUESTS: '7' }).limits.get('HITL_MAX_REQUESTS')).toBe(7);
  });

  it.each(['', '-1', '0', '1.5', '1e3', '0x10', '10abc', 'NaN', '1'.repeat(20)])(
    'refuse HITL_MAX_REQUESTS=%j',
    (value) => {
      expect(problemsOf({ HITL_MAX_REQUESTS: value })).toEqual([
        'HITL_MAX_REQUESTS: expected a whole number from 1 to 999999999',
      ]);
    },
  );
});

describe('the issuer', () => {
  const together = 'AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL: expected all three or none';

  it.each([1, 2, 3, 4, 5, 6])('is named whole or not at all (%#)', (picked) => {
    const some = Object.entries(issuer).filter((_, index) => picked & (1 << index));
    expect(problemsOf(Object.fromEntries(some))).toEqual([together]);
  });

  it('is taken whole', () => {
    expect(read(issuer).oidc).toEqual({
      issuer: issuer.AUTH_ISSUER,
      audience: issuer.AUTH_AUDIENCE,
      jwksUrl: issuer.AUTH_JWKS_URL,
    });
    expect(read({ AUTH_ISSUER: ' ' }).oidc).toBeUndefined();
  });

  it.each(['AUTH_ISSUER', 'AUTH_JWKS_URL'] as const)('speaks TLS in production: %s', (name) => {
    for (const value of ['http://id.acme.test', 'HTTP://id.acme.test']) {
      expect(problemsOf({ ...issuer, [name]: value })).toEqual([]);
      expect(problemsOf({ ...production, ...issuer, [name]: value })).toEqual([expectedOf(name)]);
    }
  });
});

describe('production', () => {
  it.each(['true', '1', ' TRUE '])('takes no demo data: SEED_DEMO=%j', (value) => {
    expect(problemsOf({ SEED_DEMO: value })).toEqual([]);
    expect(problemsOf({ ...production, SEED_DEMO: value })).toEqual([expectedOf('SEED_DEMO')]);
  });

  const odd = 'p@ss/word:with?odd#letters-0123456789';
  it.each([
    ['of too few letters', { SESSION_SECRET: 'abcabcabc'.repeat(8) }],
    ['that is in the database’s URL', { DATABASE_URL: `postgres://gatehouse:${secret}@db/gatehouse` }],
    [
      'that is in it in another spelling',
      { SESSION_SECRET: odd, DATABASE_URL: `postgres://gatehouse:${encodeURIComponent(odd)}@db/gatehouse` },
    ],
    ['that is the demo password', { DEMO_PASSWORD: secret }],
  ])('takes no secret %s', (_, environment) => {
    expect(problemsOf({ ...production, ...environment })).toEqual([expectedOf('SESSION_SECRET')]);
  });

  it('is told everything at once', () => {
    const everything = {
      ...production,
      PORT: 'http',
      TRUST_PROXY: 'true',
      AUTH_ISSUER: 'http://id.acme.test',
      SEED_DEMO: 'true',
      SESSION_SECRET: 'a'.repeat(40),
      ENABLE_BILLING: 'yes',
      ENABLE_HITL: 'no',
      HITL_MAX_REQUESTS: '',
    };
    const names = problemsOf(everything).map((problem) => problem.split(':', 1)[0]);
    expect(names.sort()).toEqual([
      'AUTH_ISSUER',
      'AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL',
      'ENABLE_BILLING',
      'ENABLE_HITL',
      'HITL_MAX_REQUESTS',
      'PORT',
      'SEED_DEMO',
      'SESSION_SECRET',
      'TRUST_PROXY',
    ]);
  });
});

describe('the hosts of sources', () => {
  it.each([
    ['feeds.acme.test', ['https://feeds.acme.test']],
    [' Feeds.Acme.test:443 , b.test:8443', ['https://feeds.acme.test', 'https://b.test:8443']],
    ['http://intranet:8080,HTTP://[::1]:80', ['http://intranet:8080', 'http://[::1]']],
    ['bücher.test', ['https://xn--bcher-kva.test']],
  ])('are origins: %s', (value, origins) => {
    expect([...read({ INGESTION_SOURCE_HOSTS: value }).sourceOrigins]).toEqual(origins);
  });

  it('are none where nothing is set', () => {
    expect([...read({}).sourceOrigins]).toEqual([]);
  });
});

describe('the proxies to trust', () => {
  it.each([
    ['127.0.0.1'],
    [' 10.0.0.0/8 , ::1,fd00::/8'],
    ['loopback,linklocal,uniquelocal'],
    ['::ffff:10.0.0.1'],
    ['255.255.255.255/32,::/128'],
  ])('are what Fastify can read: %s', (value) => {
    const { trustProxy } = read({ TRUST_PROXY: value });
    expect(() => fastify({ trustProxy: [...trustProxy] })).not.toThrow();
    expect(trustProxy).toEqual(value.split(',').map((part) => part.trim()));
  });

  it('are none where none is set', () => expect(read({}).trustProxy).toEqual([]));
});

describe('the configuration', () => {
  it('cannot be changed', () => expect(Object.isFrozen(read({}))).toBe(true));

  it('takes every port', () => {
    expect(['0', '1', ' 4000 ', '65535'].map((PORT) => read({ PORT }).port)).toEqual([0, 1, 4000, 65_535]);
  });
});
