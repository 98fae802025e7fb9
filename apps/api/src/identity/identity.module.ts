import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from './access/access-check.js';
import { AuthenticationGuard } from './access/authentication.guard.js';
import { Authenticator } from './credentials/authenticator.js';
import { CredentialStreams } from './credentials/credential-streams.js';
import { TokenDigests } from './credentials/opaque-tokens.js';
import { AccessTokens } from './oidc/access-tokens.js';
import { ServiceKeysController } from './service-keys/service-keys.controller.js';
import { AuthController } from './sign-in/auth.controller.js';
import { LoginLimiter } from './sign-in/login-limiter.js';
import { Profiles } from './sign-in/profiles.js';
import { SignIn } from './sign-in/sign-in.js';
import { CredentialChanges } from './store/credential-changes.js';
import { CredentialLookups } from './store/credential-lookups.js';
import { IdentityDatabase } from './store/identity-database.js';
import { ServiceKeyStore } from './store/service-key-store.js';
import { SessionStore } from './store/session-store.js';
import { UserStore } from './store/user-store.js';
import { VerifiedCredentials } from './store/verified-credentials.js';

/** Who asks. Needs the configuration and a `DataSource`; guards every handler of the application. */
@Module({
  imports: [DiscoveryModule],
  controllers: [AuthController, ServiceKeysController],
  providers: [
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    AccessCheck,
    AccessTokens,
    Authenticator,
    CredentialChanges,
    CredentialLookups,
    CredentialStreams,
    IdentityDatabase,
    LoginLimiter,
    Profiles,
    ServiceKeyStore,
    SessionStore,
    SignIn,
    TokenDigests,
    UserStore,
    VerifiedCredentials,
  ],
  exports: [CredentialStreams],
})
export class IdentityModule {}
