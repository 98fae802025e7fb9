import { createScratchDatabase } from './scratch-database.js';
import { startTestApp, type TestApp } from './test-app.js';
import { waitUntil } from './wait-until.js';

type Environment = Readonly<Record<string, string>>;

/** Several instances of the application on one database. */
export class TestApps {
  private readonly running = new Set<TestApp>();

  private constructor(private readonly database: Awaited<ReturnType<typeof createScratchDatabase>>) {}

  /** None runs yet. */
  static async create(): Promise<TestApps> {
    return new TestApps(await createScratchDatabase());
  }

  /** Where they keep everything. */
  get databaseUrl(): string {
    return this.database.url;
  }

  /** One more, under this name, with these variables of its own; ready, and known to all. */
  async start(id: string, environment: Environment = {}): Promise<TestApp> {
    const app = await startTestApp({ DATABASE_URL: this.database.url, INSTANCE_ID: id, ...environment });
    this.running.add(app);
    const isKnown = async () => (await app.query('SELECT FROM instances WHERE id = $1', [id])).length === 1;
    await waitUntil(`${id} has said that it runs`, isKnown);
    return app;
  }

  async stop(app: TestApp): Promise<void> {
    this.running.delete(app);
    await app.close();
  }

  async close(): Promise<void> {
    for (const app of this.running) await this.stop(app);
    await this.database.drop();
  }
}
