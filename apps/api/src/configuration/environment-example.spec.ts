import { describe, expect, it } from '@jest/globals';
import { parseEnv } from 'node:util';
import { featureCatalogue, gatesOf, limitsOf } from '@gatehouse/features';
import { environmentExample } from './environment-example.js';
import { readConfiguration } from './read-configuration.js';
import { variables } from './variables.js';

const names = [
  ...Object.keys(variables),
  ...gatesOf(featureCatalogue),
  ...limitsOf(featureCatalogue).map(({ name }) => name),
];

describe('.env.example', () => {
  const lines = environmentExample().split('\n');
  const assigned = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('=', 1)[0]);

  it('has every variable, gate and limit, once', () => {
    expect([...assigned].sort()).toEqual([...names].sort());
  });

  it('says of each what it is for and what it expects', () => {
    for (const name of names) {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`));
      expect(lines.slice(at - 2, at)).toEqual([
        expect.stringMatching(/^# \S/),
        expect.stringMatching(/^# .+: .+/),
      ]);
    }
  });

  it('has nothing but comments besides', () => {
    expect(lines.filter((line) => !/^(#.*|[A-Z_]+=\S*|)$/.test(line))).toEqual([]);
  });

  it('is accepted once its two secrets are filled in, and every gate is shut', () => {
    const filledIn = {
      ...parseEnv(environmentExample()),
      DATABASE_URL: 'postgres://gatehouse@localhost/gatehouse',
      SESSION_SECRET: 'correct-horse-battery-staple-0123456789',
    };
    const configuration = readConfiguration(filledIn);
    expect(configuration).toMatchObject({
      production: true,
      host: '127.0.0.1',
      port: 4000,
      gates: new Set(),
    });
  });

  it('is refused as it is, for those two', () => {
    const problems = /^The configuration cannot be read:\n {2}DATABASE_URL: .+\n {2}SESSION_SECRET: .+$/;
    expect(() => readConfiguration(parseEnv(environmentExample()))).toThrow(problems);
  });
});
