import { ConfigurableModuleBuilder } from '@nestjs/common';
import type { FeaturesOptions } from './features.options.js';

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN: FEATURES_OPTIONS } =
  new ConfigurableModuleBuilder<FeaturesOptions>({ moduleName: 'Features' })
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({ ...definition, global: isGlobal }))
    .build();
