import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  ChangeTracker,
  committedSince,
  Lease,
  PostgresFeed,
  systemClock,
  TransactionLog,
} from '@gatehouse/features';
import { DataSource } from 'typeorm';
import { Configuration } from '../../configuration/index.js';
import { VerifiedCredentials } from './verified-credentials.js';

const sha256 = /^[A-Za-z0-9+/]{43}=$/;

const notifications = {
  channel: 'gatehouse.credentials',
  parse: (text: string) => (sha256.test(text) ? Buffer.from(text, 'base64') : undefined),
};

const log = {
  select: `SELECT digest FROM credential_changes WHERE ${committedSince}`,
  changeIn: ({ digest }: { readonly digest: Buffer }) => digest,
};

/**
 * Hears of every session and service key that is revoked or changed, on whichever instance and by whomever: the
 * database itself tells. While that is proved, a credential that was verified need not be verified again.
 */
@Injectable()
export class CredentialChanges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lease = new Lease();
  /** Undefined where nothing is to be kept. */
  private readonly tracker: ChangeTracker<Buffer> | undefined;

  constructor(
    @Inject(Configuration) { featureCacheTtlMs, databaseNotifies, databaseUrl }: Configuration,
    dataSource: DataSource,
    verified: VerifiedCredentials,
  ) {
    if (featureCacheTtlMs === 0) return;
    const config = { connectionString: databaseUrl };
    this.tracker = new ChangeTracker({
      ...{ clock: systemClock, lease: this.lease, log: new TransactionLog(dataSource, log) },
      feeds: databaseNotifies ? [new PostgresFeed(config, systemClock, notifications)] : [],
      hear: (digest) => verified.drop(digest),
      onGap: () => verified.dropAll(),
    });
  }

  /** Whether every change until some seconds ago has been heard of, and most likely every one. */
  areKnown(): boolean {
    return this.lease.isHeld(systemClock.elapsed());
  }

  onApplicationBootstrap(): void {
    this.tracker?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.tracker?.stop();
  }
}
