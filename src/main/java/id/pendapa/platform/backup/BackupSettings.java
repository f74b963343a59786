package id.pendapa.platform.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the process itself puts its daily backups.
 *
 * @param folder best on another disk; the keys go to {@code …-kunci} beside it. Without one there is no daily backup
 */
@ConfigurationProperties("pendapa.backup")
record BackupSettings(@Nullable Path folder) {}
