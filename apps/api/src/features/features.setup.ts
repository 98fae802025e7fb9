import { FeaturesModule, PostgresEntitlementStore, featureCatalogue } from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration/index.js';

/** The features library as this service uses it: its catalogue, on Postgres, with gates from the environment. */
export const features = FeaturesModule.forRootAsync({
  inject: [Configuration, DataSource],
  useFactory: ({ gates, limits }: Configuration, dataSource: DataSource) => ({
    catalogue: featureCatalogue,
    gates,
    limits,
    store: new PostgresEntitlementStore(dataSource),
    // of the verified credential, and of nothing else in the request
    tenantOf: ({ principal }: FastifyRequest) => principal?.tenantId,
  }),
});
