import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration/index.js';
import { seedDemo } from '../demo/seed-demo.js';
import { BackgroundDataSource } from './background-data-source.js';
import { migrate } from './migrate.js';

const retryMs = 1_000;

/**
 * Opens the database, in the background and for as long as it takes: the process is alive at once and ready when
 * the schema is up to date. A Postgres that is down at start is waited for, not crashed on.
 */
@Injectable()
export class Database implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Database');
  private isPrepared = false;
  private isStopping = false;
  private opening: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly background: BackgroundDataSource,
    @Inject(Configuration) private readonly configuration: Configuration,
  ) {}

  /** Whether the schema is up to date and a statement was answered just now. */
  async isReady(): Promise<boolean> {
    if (!this.isPrepared) return false;
    await this.dataSource.query('SELECT 1');
    return true;
  }

  onApplicationBootstrap(): void {
    this.opening = this.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.opening;
    for (const each of [this.background, this.dataSource]) if (each.isInitialized) await each.destroy();
  }

  private async open(): Promise<void> {
    while (!this.isStopping && !this.isPrepared) {
      try {
        await this.prepare();
      } catch (error) {
        // the driver's messages name hosts and users, never passwords
        this.log.warn(`The database cannot be opened yet: ${(error as Error).message}`);
        await this.pause();
      }
    }
  }

  private async prepare(): Promise<void> {
    // first of all, because migrations make the role that everything else connects as
    await migrate(this.configuration);
    for (const each of [this.dataSource, this.background]) if (!each.isInitialized) await each.initialize();
    const { demoPassword } = this.configuration;
    if (demoPassword !== undefined) await seedDemo(this.dataSource, demoPassword);
    this.isPrepared = true;
    this.log.log('The database is ready');
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, retryMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
