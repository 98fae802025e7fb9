export { applicationRole } from './application-role.js';
export { Configuration, type OidcConfiguration } from './configuration.js';
export { ConfigurationModule } from './configuration.module.js';
export { InvalidConfigurationError } from './invalid-configuration.error.js';
export { readConfiguration } from './read-configuration.js';
export { variables } from './variables.js';
