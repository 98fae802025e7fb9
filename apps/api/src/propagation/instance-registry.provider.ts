import type { Provider } from '@nestjs/common';
import { InstanceRegistry, PostgresInstanceRegistry } from '@gatehouse/features';
import { DataSource } from 'typeorm';

/** Who runs, and what each has confirmed: in the same database as the entitlements. */
export const instanceRegistry: Provider = {
  provide: InstanceRegistry,
  useFactory: (dataSource: DataSource) => new PostgresInstanceRegistry(dataSource),
  inject: [DataSource],
};
