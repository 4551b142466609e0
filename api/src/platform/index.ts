export { actingAccountId, setActor, withActor } from './actor.js';
export * from './app-error.js';
export * from './clock.js';
export type { FieldError, FieldRuleParams } from './field-error.js';
export { ClockConfig } from './config/clock.config.js';
export { ConfigError } from './config/config-error.js';
export { DatabaseConfig } from './config/database.config.js';
export { EncryptionConfig } from './config/encryption.config.js';
export {
  checkEnvironment,
  loadSection,
  runProcess,
  type ConfigSection,
  type ProcessName,
} from './config/environment.js';
export { GoogleConfig } from './config/google.config.js';
export { HttpConfig } from './config/http.config.js';
export { LearningConfig } from './config/learning.config.js';
export { LimitsConfig } from './config/limits.config.js';
export { LogConfig } from './config/log.config.js';
export { MailConfig } from './config/mail.config.js';
export { MetricsConfig } from './config/metrics.config.js';
export { PushConfig } from './config/push.config.js';
export { QueueConfig } from './config/queue.config.js';
export { SessionConfig } from './config/session.config.js';
export { WebhooksConfig } from './config/webhooks.config.js';
export { WorkerConfig } from './config/worker.config.js';
export {
  encryptedJson,
  encryptedText,
  processCipher,
  type ColumnTransformer,
} from './encryption/encrypted-column.js';
export { EnvelopeCipher, type KeyRing } from './encryption/envelope-cipher.js';
export { LoggingModule, requestIdOf, type LogContext } from './logging/logging.module.js';
export { ProcessLogger } from './logging/process-logger.js';
export { loggedError, redact } from './logging/redact.js';
export { NameLookup, SystemNameLookup } from './outbound/name-lookup.js';
export {
  OutboundTargets,
  TARGET_PROBLEMS,
  TargetError,
  type OutboundTarget,
  type TargetProblem,
} from './outbound/outbound-targets.js';
export { asOneLine, hasVisible, isLines, isOneLine, plainText, shortened } from './plain-text.js';
export { readSignedText, signText } from './signed-text.js';
export { PlatformModule } from './platform.module.js';
