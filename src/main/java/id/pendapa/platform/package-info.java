/**
 * What every page and every module stands on: configuration, database and offices, page shell, error pages, tasks,
 * field encryption, and the ports {@code Actor}, {@code Gate}, {@code Audit} and others. It knows no service, no
 * citizen and no letter.
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = "shared")
@NullMarked
package id.pendapa.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
