import { Module } from '@nestjs/common';
import { BillingController } from './billing.controller.js';
import { Billing } from './billing.js';

/** Plans, subscription and invoices: every route is gated by `billing`. */
@Module({ controllers: [BillingController], providers: [Billing] })
export class BillingModule {}
