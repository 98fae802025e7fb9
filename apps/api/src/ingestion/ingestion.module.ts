import { Module } from '@nestjs/common';
import { DocumentsController } from './documents/documents.controller.js';
import { Documents } from './documents/documents.js';
import { Intake } from './documents/intake.js';
import { Processing } from './documents/processing.js';
import { QueuedDocuments } from './documents/queued-documents.js';

/** Documents, taken in and processed: every route and every job is gated by `ingestion`. */
@Module({
  controllers: [DocumentsController],
  providers: [Documents, Intake, QueuedDocuments, Processing],
})
export class IngestionModule {}
