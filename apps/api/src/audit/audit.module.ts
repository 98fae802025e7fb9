import { Module } from '@nestjs/common';
import { AuditExport } from './export/audit-export.js';
import { AuditController } from './reading/audit.controller.js';
import { AuditLog } from './reading/audit-log.js';
import { ChainPages } from './verify/chain-pages.js';
import { Verification } from './verify/verification.js';
import { VerifyController } from './verify/verify.controller.js';

/** Shows what was done, and proves that it is what was recorded. */
@Module({
  controllers: [AuditController, VerifyController],
  providers: [AuditLog, AuditExport, ChainPages, Verification],
})
export class AuditModule {}
