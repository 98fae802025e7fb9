import 'reflect-metadata';

const jobKey = Symbol('gatehouse:job');

/**
 * What does a tenant's share of a job. `held` fires when a feature that it requires goes off: it stops at the next safe
 * point, and is run again when the feature is on again, so that it must do nothing twice.
 */
export type JobHandler = (tenantId: string, held: AbortSignal) => Promise<void>;

/**
 * Says that a provider's method does this job, whether it comes from a queue or from a schedule. Needs `@RequiresFeature`
 * or `@Ungated` as a route does, or the application refuses to start; `GatedJobs` asks before it runs.
 *
 * @example
 * @RequiresFeature('ingestion')
 * @Job('ingestion.process')
 * async process(tenantId: string, held: AbortSignal) {}
 */
export function Job(name: string) {
  if (typeof name !== 'string' || name.trim() === '') throw new TypeError('@Job needs a name');
  return <Handler extends JobHandler>(
    _target: object,
    _key: string | symbol,
    descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    Reflect.defineMetadata(jobKey, name, descriptor.value as object);
  };
}

/** The job that a method does; undefined when it does none. */
export function jobOf(handler: object): string | undefined {
  return Reflect.getMetadata(jobKey, handler) as string | undefined;
}
