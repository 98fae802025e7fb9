import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';

/** As much of a request as the application's authentication fills in. */
export interface SignedInRequest {
  user?: { readonly tenantId: string };
}

/** Stands for your own authentication, which verifies a credential: this one signs everybody in to Acme. */
@Injectable()
export class SignInGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    request.user = { tenantId: 'acme' };
    return true;
  }
}
