import { Controller, Get, UseGuards } from '@nestjs/common';
import { RequiresFeature, Ungated } from '@gatehouse/features';
import {
  CachedTokenGuard,
  HmacGuard,
  PostgresGuard,
  RedisGuard,
  SignatureGuard,
  TrivialGuard,
} from './guards.js';

const answer = { here: true };

/** One route for each guard. They answer the same, and differ in nothing else. */
@Controller()
export class RoutesController {
  @Ungated('is what the others are compared with')
  @Get('bare')
  bare() {
    return answer;
  }

  @Ungated('has a guard that does nothing')
  @UseGuards(TrivialGuard)
  @Get('trivial')
  trivial() {
    return answer;
  }

  @RequiresFeature('billing')
  @Get('gatehouse')
  gatehouse() {
    return answer;
  }

  @Ungated('is guarded in another way')
  @UseGuards(RedisGuard)
  @Get('redis')
  redis() {
    return answer;
  }

  @Ungated('is guarded in another way')
  @UseGuards(PostgresGuard)
  @Get('postgres')
  postgres() {
    return answer;
  }

  @Ungated('authenticates')
  @UseGuards(CachedTokenGuard)
  @Get('cached-token')
  cachedToken() {
    return answer;
  }

  @Ungated('authenticates')
  @UseGuards(HmacGuard)
  @Get('hmac')
  hmac() {
    return answer;
  }

  @Ungated('authenticates')
  @UseGuards(SignatureGuard)
  @Get('signature')
  signature() {
    return answer;
  }
}
