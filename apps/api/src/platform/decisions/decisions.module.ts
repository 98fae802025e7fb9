import { Global, Module } from '@nestjs/common';
import { Causes } from './causes.js';
import { DecisionRows } from './decision-rows.js';
import { DecisionsController } from './decisions.controller.js';
import { DeniedDecisions } from './denied-decisions.js';

/** What was denied, and why. Global: the guard hands it every denial. */
@Global()
@Module({
  controllers: [DecisionsController],
  providers: [DeniedDecisions, DecisionRows, Causes],
  exports: [DeniedDecisions],
})
export class DecisionsModule {}
