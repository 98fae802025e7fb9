import { TenantEntity } from '@gatehouse/features';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

const now = () => 'now()';

/** Somebody who signs in with a password. Operators have no tenant, everybody else has one. */
@Entity('users')
@Check('users_email_lower', '"email" = lower("email")')
@Check('users_role', `"role" IN ('member', 'admin', 'operator')`)
@Check('users_tenant', `("role" = 'operator') = ("tenant_id" IS NULL)`)
export class UserEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'users_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId!: string | null;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'users_tenant_id_fkey' })
  tenant?: Relation<TenantEntity> | null;

  @Index('users_email_key', { unique: true })
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: now })
  createdAt!: Date;
}

/** A user's session, found by the digest of its token. */
@Entity('sessions')
@Index('sessions_user_id_idx', ['userId'])
export class SessionEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sessions_pkey' })
  digest!: Buffer;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'sessions_user_id_fkey' })
  user?: Relation<UserEntity>;

  @Column('timestamptz', { name: 'created_at', default: now })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** A service's credential, for one tenant or (without one) for the platform. */
@Entity('service_keys')
@Index('service_keys_digest_key', ['digest'], { unique: true })
@Index('service_keys_created_idx', ['createdAt', 'id'])
export class ServiceKeyEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'service_keys_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId!: string | null;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'service_keys_tenant_id_fkey' })
  tenant?: Relation<TenantEntity> | null;

  @Column('text')
  name!: string;

  @Column('bytea')
  digest!: Buffer;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: now })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** Counters of failed sign-ins, in the shape that rate-limiter-flexible reads and writes. */
@Entity('login_attempts')
export class LoginAttemptEntity {
  @PrimaryColumn('varchar', { length: 255, primaryKeyConstraintName: 'login_attempts_pkey' })
  key!: string;

  @Column('integer', { default: 0 })
  points!: number;

  @Column('bigint', { nullable: true })
  expire!: string | null;
}

/** A session or key that was revoked, changed or deleted, in the order of transactions. Kept for an hour. */
@Entity('credential_changes')
export class CredentialChangeEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'credential_changes_pkey',
  })
  id!: string;

  @Column('bytea')
  digest!: Buffer;

  /** TypeORM compares a default without its casts: `::text::bigint`. */
  @Index('credential_changes_transaction_idx')
  @Column('bigint', { name: 'transaction_id', default: () => '((pg_current_xact_id()))' })
  transactionId!: string;

  @Column('timestamptz', { name: 'created_at', default: now })
  createdAt!: Date;
}

/** Everything TypeORM must know of identity's tables. */
export const identityEntities = [
  UserEntity,
  SessionEntity,
  ServiceKeyEntity,
  LoginAttemptEntity,
  CredentialChangeEntity,
];
