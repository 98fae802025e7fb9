import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration/index.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';

/** One connection pool for everything that is not a migration. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      useFactory: ({ databaseUrl }: Configuration) => createDataSource(databaseUrl),
      inject: [Configuration],
    },
    Database,
  ],
  exports: [DataSource, Database],
})
export class DatabaseModule {}
