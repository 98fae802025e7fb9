import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration/index.js';
import { BackgroundDataSource } from './background-data-source.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';

/** Two connection pools for everything that is not a migration: one for requests, one for jobs. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      useFactory: ({ databaseUrl }: Configuration) => createDataSource(databaseUrl),
      inject: [Configuration],
    },
    {
      provide: BackgroundDataSource,
      useFactory: ({ databaseUrl }: Configuration) => BackgroundDataSource.of(databaseUrl),
      inject: [Configuration],
    },
    Database,
  ],
  exports: [DataSource, BackgroundDataSource, Database],
})
export class DatabaseModule {}
