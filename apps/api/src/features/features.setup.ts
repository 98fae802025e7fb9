import {
  FeaturesModule,
  featureCatalogue,
  InstanceRegistry,
  PostgresEntitlementStore,
} from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration/index.js';
import { writeMs } from '../database/in-time.js';
import { DeniedDecisions } from '../platform/decisions/index.js';
import { propagationOf } from '../propagation/propagation-setup.js';

/** The features library as this service uses it: its catalogue, on Postgres, with gates from the environment. */
export const features = FeaturesModule.forRootAsync({
  inject: [Configuration, DataSource, InstanceRegistry, DeniedDecisions],
  useFactory: (
    configuration: Configuration,
    dataSource: DataSource,
    registry: InstanceRegistry,
    denials: DeniedDecisions,
  ) => ({
    denials,
    catalogue: featureCatalogue,
    gates: configuration.gates,
    limits: configuration.limits,
    store: new PostgresEntitlementStore(dataSource, {
      outbox: configuration.redisUrl !== undefined,
      notifies: configuration.databaseNotifies,
    }),
    // together with finding out who asks, less than a second
    readDeadlineMs: 350,
    changeDeadlineMs: writeMs,
    // of the verified credential, and of nothing else in the request
    tenantOf: ({ principal }: FastifyRequest) => principal?.tenantId,
    propagation: propagationOf(configuration, dataSource, registry),
  }),
});
