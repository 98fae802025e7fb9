import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { FeatureManifest, Ungated } from '@gatehouse/features';
import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../src/configuration/index.js';
import { createApp } from '../src/create-app.js';

interface Handler {
  readonly name: string;
  readonly controller: object;
  readonly method: object;
  readonly siblings: readonly object[];
}

const unopened = () =>
  createApp(
    readConfiguration({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      SESSION_SECRET: 'a-secret-of-the-tests-0123456789-abcdef',
      LOG_LEVEL: 'silent',
    }),
  );

const app = await unopened();
const handlers = handlersOf(app.get(ModulesContainer, { strict: false }));

describe('a handler that says neither what it requires nor why not', () => {
  it.each(handlers)('stops the start and is named: $name', async ({ name, controller, method, siblings }) => {
    const restore = [controller, method, ...siblings].map(takeLabels);
    // what stood on the class keeps covering the others
    for (const sibling of siblings) label(sibling);
    try {
      const { message } = (await (await unopened()).init().catch((error: unknown) => error)) as Error;
      expect(message).toBe(`No @RequiresFeature or @Ungated on: ${name}. Label the handler or its class.`);
    } finally {
      for (const give of restore) give();
    }
  });

  it('is found among all handlers of the service', () => {
    const { features, ungated } = app.get(FeatureManifest, { strict: false }).document();
    const gated = Object.values(features).flatMap(({ routes, jobs }) => [...routes, ...jobs]);
    expect(handlers).toHaveLength(new Set([...gated, ...Object.keys(ungated)]).size);
  });
});

it('the manifest that is checked in is what the labels say', async () => {
  const checkedIn = await readFile(
    new URL('../../../openapi/feature-manifest.json', import.meta.url),
    'utf8',
  );
  expect(JSON.parse(checkedIn)).toEqual(app.get(FeatureManifest, { strict: false }).document());
});

function handlersOf(modules: ModulesContainer): Handler[] {
  const wrappers = [...modules.values()].flatMap((module) => [
    ...module.controllers.values(),
    ...module.providers.values(),
  ]);
  const classes = new Set(wrappers.map(({ metatype }) => metatype).filter((metatype) => metatype?.prototype));
  return [...classes].flatMap((controller) => {
    if (!controller) return [];
    const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype as object))
      .map(({ value }) => value as object)
      .filter((value) => typeof value === 'function' && isHandler(value));
    return methods.map((method) => ({
      name: `${controller.name}.${(method as { name: string }).name}`,
      controller,
      method,
      siblings: methods.filter((other) => other !== method),
    }));
  });
}

/** Of a route, or of a job. */
function isHandler(method: object): boolean {
  const keys = Reflect.getOwnMetadataKeys(method);
  return keys.includes(METHOD_METADATA) || keys.some((key) => String(key) === 'Symbol(gatehouse:job)');
}

/** Takes the library's labels off, and gives back the way to put them on again. */
function takeLabels(target: object): () => void {
  const keys = Reflect.getOwnMetadataKeys(target).filter((key) =>
    String(key).startsWith('Symbol(gatehouse:'),
  );
  const labels = keys
    .filter((key) => !/access|job/.test(String(key)))
    .map((key) => [key, Reflect.getOwnMetadata(key, target) as unknown] as const);
  for (const [key] of labels) Reflect.deleteMetadata(key, target);
  return () => {
    Reflect.deleteMetadata(ungatedKeyOf(target), target);
    for (const [key, value] of labels) Reflect.defineMetadata(key, value, target);
  };
}

function label(target: object): void {
  Ungated('covered by its class until a moment ago')(target, 'method', { value: target });
}

function ungatedKeyOf(target: object): unknown {
  return Reflect.getOwnMetadataKeys(target).find((key) => String(key) === 'Symbol(gatehouse:ungated)');
}
