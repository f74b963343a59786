package id.pendapa.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree against the definition of RFC 6962, and against its reference values. */
class MerkleUnitTests {

    private static final HexFormat HEX = HexFormat.of();

    /** Entries and roots with which the implementations of Certificate Transparency are checked. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheReference() {
        List<byte[]> leaves =
                ENTRIES.stream().map(entry -> Merkle.leaf(HEX.parseHex(entry))).toList();
        for (int size = 1; size <= leaves.size(); size++) {
            assertThat(HEX.formatHex(view(leaves, size).root())).isEqualTo(ROOTS.get(size - 1));
        }
        assertThat(HEX.formatHex(view(leaves, 0).root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void rootsAndProofsAreThoseOfTheDefinition() {
        List<byte[]> leaves = IntStream.range(0, 600)
                .mapToObj(i -> Merkle.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
        Peaks growing = new Peaks();
        for (int size = 1; size <= leaves.size(); size++) {
            growing.add(leaves.get(size - 1));
            if (size < 70 || size % 37 == 0 || size == 256 || size == 257 || size == 512) {
                TreeView tree = view(leaves, size);
                byte[] root = defined(leaves.subList(0, size));
                assertThat(tree.root()).isEqualTo(root);
                assertThat(growing.root()).isEqualTo(root);
                for (int leaf = 0; leaf < size; leaf += size < 70 ? 1 : 13) {
                    List<byte[]> path = new ArrayList<>();
                    path(leaf, leaves.subList(0, size), path);
                    assertThat(tree.inclusion(leaf))
                            .usingElementComparator(Arrays::compare)
                            .isEqualTo(path);
                }
            }
        }
    }

    @Test
    void noProofForALeafThatIsNotThere() {
        TreeView tree = view(List.of(Merkle.leaf(new byte[0])), 1);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1));
    }

    @Test
    void aLargeTreeAsksForFewHashes() {
        long size = (1L << 40) - 3;
        assertThat(TreeView.asked(size, tree -> tree.inclusion(size / 3))).hasSizeLessThan(90);
    }

    private static TreeView view(List<byte[]> leaves, int size) {
        Function<Subtree, byte[]> hashes = part -> {
            int from = (int) (part.index() << part.height());
            return Merkle.root(leaves.subList(from, from + (1 << part.height())));
        };
        return new TreeView(size, hashes);
    }

    /** MTH as section 2.1 defines it. */
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int middle = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(defined(leaves.subList(0, middle)), defined(leaves.subList(middle, leaves.size())));
    }

    /** PATH as section 2.1.1 defines it. */
    private static void path(int leaf, List<byte[]> leaves, List<byte[]> path) {
        if (leaves.size() > 1) {
            int middle = Integer.highestOneBit(leaves.size() - 1);
            List<byte[]> left = leaves.subList(0, middle);
            List<byte[]> right = leaves.subList(middle, leaves.size());
            path(leaf < middle ? leaf : leaf - middle, leaf < middle ? left : right, path);
            path.add(defined(leaf < middle ? right : left));
        }
    }
}
