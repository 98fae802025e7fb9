import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ungated } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiErrors, CurrentAnswerTime, TakesJson, type AnswerTime } from '../../http/index.js';
import { Allow } from '../access/allow.decorator.js';
import { Anonymous } from '../access/anonymous.decorator.js';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import { credentialOf } from '../credentials/credential.js';
import type { Principal } from '../principal.js';
import { SessionStore } from '../store/session-store.js';
import { loginSchema, type Login } from './login.schema.js';
import { profileOf, profileSchema, type Profile } from './profile.js';
import { Profiles } from './profiles.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SignIn } from './sign-in.js';

@ApiTags('identity')
@Ungated('who somebody is comes before what their tenant has')
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: SessionStore,
    private readonly profiles: Profiles,
  ) {}

  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; the answer sets the session cookie' })
  @ApiOkResponse({ standardSchema: profileSchema })
  @ApiErrors('invalid_credentials', 'too_many_attempts', 'identity_lookup_failed')
  @Anonymous()
  @TakesJson()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Post('login')
  async login(
    @Body({ schema: loginSchema }) login: Login,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Profile> {
    const attempt = { ...login, address: request.ip, requestId: request.id, time };
    const { token, user } = await this.signIn.signIn(attempt);
    setSessionCookie(request, reply, token);
    return profileOf(user);
  }

  @ApiOperation({ operationId: 'signOut', summary: 'Sign out: the session ends at once, everywhere' })
  @ApiNoContentResponse()
  @Allow('member', 'admin', 'operator')
  @HttpCode(204)
  @Post('logout')
  async logout(
    @CurrentPrincipal() { id, name, tenantId }: Principal,
    @CurrentAnswerTime() time: AnswerTime,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    // the guard found a principal, so there is a credential; one that is no session is not in the table
    const owner = { id, name, tenantId, requestId: request.id, time };
    await this.sessions.revoke(credentialOf(request) ?? '', owner);
    clearSessionCookie(request, reply);
  }

  @ApiOperation({ operationId: 'readProfile', summary: 'Who am I?' })
  @ApiOkResponse({ standardSchema: profileSchema })
  @Allow('member', 'admin', 'operator', 'service:tenant', 'service:platform')
  @Header('Cache-Control', 'no-store')
  @Get('me')
  me(@CurrentPrincipal() principal: Principal): Promise<Profile> {
    return this.profiles.of(principal);
  }
}
