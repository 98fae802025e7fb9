import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { FeatureManifest, documentFeatures } from '@gatehouse/features';
import { completeDocument } from './complete-document.js';

/** The OpenAPI document of the running handlers: what they take, give and refuse, and which feature gates them. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, description, { autoTagControllers: false });
  return completeDocument(documentFeatures(document, app.get(FeatureManifest, { strict: false })));
}

const description = new DocumentBuilder()
  .setTitle('Gatehouse')
  .setDescription('Feature access, authoritative in the backend of a multi-tenant SaaS product.')
  .setVersion('1')
  .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
  .addServer('/')
  .addCookieAuth('gatehouse_session', { type: 'apiKey', in: 'cookie' }, 'session')
  .addBearerAuth(
    {
      type: 'http',
      description: 'A session token, a service key, or an access token of the configured issuer.',
    },
    'bearer',
  )
  .build();
