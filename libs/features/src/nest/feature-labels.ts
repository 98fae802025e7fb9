import 'reflect-metadata';

const requiredKey = Symbol('gatehouse:requires-feature');
const ungatedKey = Symbol('gatehouse:ungated');

/** Adds to what the target already requires: a second label never replaces the first. */
export function addRequiredFeatures(target: object, features: readonly string[]): void {
  Reflect.defineMetadata(requiredKey, [...ownRequiredFeatures(target), ...features], target);
}

export function markUngated(target: object, why: string): void {
  Reflect.defineMetadata(ungatedKey, why, target);
}

/**
 * The one function that knows what a handler requires: the guard, the boot check, the OpenAPI document and the
 * manifest all ask it. Class and method labels add up, so that a method's label can never lift its class's gate.
 */
export function requiredFeaturesOf(handler: object, controller: object): readonly string[] {
  return [...new Set([...ownRequiredFeatures(controller), ...ownRequiredFeatures(handler)])];
}

/** Why a handler needs no feature, or undefined when nobody said. */
export function ungatedReasonOf(handler: object, controller: object): string | undefined {
  return (Reflect.getMetadata(ungatedKey, handler) ?? Reflect.getMetadata(ungatedKey, controller)) as
    string | undefined;
}

function ownRequiredFeatures(target: object): readonly string[] {
  return (Reflect.getMetadata(requiredKey, target) ?? []) as readonly string[];
}
