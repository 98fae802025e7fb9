import type { Gates, Limits } from '@gatehouse/features/domain';

/** Everything the API is told from outside, parsed whole and frozen at boot. */
export interface Configuration {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** What requests are served with: sessions of the application's role, without rights on the schema. */
  readonly databaseUrl: string;
  /** The owner of the schema, for migrations alone. */
  readonly migrationUrl: string;
  /** Whether changes travel by LISTEN/NOTIFY, too. */
  readonly databaseNotifies: boolean;
  /** Undefined: no Redis. */
  readonly redisUrl: string | undefined;
  /** How old what is served may be, in milliseconds. 0: nothing is kept. */
  readonly featureCacheTtlMs: number;
  /** How this process is called among its like. */
  readonly instanceId: string;
  readonly sessionSecret: string;
  /** The issuer whose access tokens are accepted; undefined: none. */
  readonly oidc: OidcConfiguration | undefined;
  /** Peers whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  readonly logLevel: string;
  readonly servesDocuments: boolean;
  /** The password of the demo sign-ins, when demo data are wanted. */
  readonly demoPassword: string | undefined;
  /** Origins that documents may be collected from, as `URL.origin` has them; empty: from nowhere. */
  readonly sourceOrigins: ReadonlySet<string>;
  readonly gates: Gates;
  readonly limits: Limits;
}

export interface OidcConfiguration {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** Injection token of the parsed configuration. */
export const Configuration = Symbol('Configuration');
