import { Module } from '@nestjs/common';
import { Turns } from '../http/turns.js';
import { DocumentsController } from './documents/documents.controller.js';
import { Documents } from './documents/documents.js';
import { Intake } from './documents/intake.js';
import { Processing } from './documents/processing.js';
import { QueuedDocuments } from './documents/queued-documents.js';
import { Collecting } from './sources/collecting.js';
import { DueSources } from './sources/due-sources.js';
import { RoomForSource } from './sources/source-room.interceptor.js';
import { SourcesController } from './sources/sources.controller.js';
import { Sources } from './sources/sources.js';

/** Documents, sent or collected, and processed: every route and every job is gated by `ingestion`. */
@Module({
  controllers: [DocumentsController, SourcesController],
  providers: [
    Documents,
    Intake,
    QueuedDocuments,
    Processing,
    DueSources,
    Collecting,
    Sources,
    RoomForSource,
    Turns,
  ],
})
export class IngestionModule {}
