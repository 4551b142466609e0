import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest gives every test a realm with classes of its own, and ONNX Runtime's native part takes no other Float32Array than
 * the process's. A test that talks to it asks for this environment in its first comment.
 */
export default class OneRealmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.Float32Array = Float32Array;
  }
}
