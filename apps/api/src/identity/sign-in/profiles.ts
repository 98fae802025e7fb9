import { Injectable } from '@nestjs/common';
import { ApiError } from '../../http/index.js';
import type { Principal } from '../principal.js';
import { UserStore } from '../store/user-store.js';
import { profileOf, type Profile } from './profile.js';

/** Who a principal is, with the name of their tenant. */
@Injectable()
export class Profiles {
  constructor(private readonly users: UserStore) {}

  async of(principal: Principal): Promise<Profile> {
    return principal.kind === 'user' ? this.ofUser(principal.id) : this.ofOther(principal);
  }

  private async ofUser(id: string): Promise<Profile> {
    const user = await this.users.find(id);
    // deleted between the guard and here
    if (!user) throw new ApiError('unauthenticated');
    return profileOf(user);
  }

  private async ofOther({ id, name, role, tenantId }: Principal): Promise<Profile> {
    const tenantName = tenantId === undefined ? undefined : await this.users.tenantName(tenantId);
    const tenant =
      tenantId !== undefined && tenantName !== undefined ? { id: tenantId, name: tenantName } : null;
    return { user: { id, email: null, name, role }, tenant };
  }
}
