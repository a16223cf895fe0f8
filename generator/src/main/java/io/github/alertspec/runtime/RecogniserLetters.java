package io.github.alertspec.runtime;

import java.util.Arrays;

/** Texts as one tree of letters; each node may have a number. */
final class RecogniserLetters {
    /** No node, or no number. */
    static final int NONE = -1;

    /** The node with which all texts begin. */
    static final int ROOT = 0;

    /** By how much an array grows. */
    private static final int GROWTH = 2;

    /** By node, its letter. */
    private char[] label = new char[1024];

    /** By node, its first child. */
    private int[] child = new int[1024];

    /** By node, the next child of its parent. */
    private int[] sibling = new int[1024];

    /** By node, its number. */
    private int[] number = new int[1024];

    /** By letter, the child of the root. */
    private final int[] first = new int[RecogniserEscapes.ASCII];

    /** The number of nodes. */
    private int nodes = 1;

    /** The root alone. */
    RecogniserLetters() {
        Arrays.fill(first, NONE);
        Arrays.fill(child, NONE);
        Arrays.fill(sibling, NONE);
        Arrays.fill(number, NONE);
    }

    /**
     * Adds a text.
     *
     * @param text in ASCII; blanks do not count
     * @return its last node
     */
    int add(String text) {
        int node = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                int next = step(node, c);
                node = next == NONE ? grow(node, c) : next;
            }
        }
        return node;
    }

    /**
     * Adds a child.
     *
     * @param node a node
     * @param c a letter
     * @return the child
     */
    private int grow(int node, char c) {
        if (nodes == label.length) {
            label = Arrays.copyOf(label, nodes * GROWTH);
            child = grown(child);
            sibling = grown(sibling);
            number = grown(number);
        }
        label[nodes] = c;
        if (node == ROOT) {
            first[c] = nodes;
        }
        sibling[nodes] = child[node];
        child[node] = nodes;
        return nodes++;
    }

    /**
     * A longer array with the same content.
     *
     * @param old the array
     * @return filled up with NONE
     */
    private static int[] grown(int[] old) {
        int[] all = Arrays.copyOf(old, old.length * GROWTH);
        Arrays.fill(all, old.length, all.length, NONE);
        return all;
    }

    /**
     * The child with a letter.
     *
     * @param node a node
     * @param c a letter
     * @return a node, or NONE
     */
    int step(int node, int c) {
        if (node == ROOT) {
            return c < first.length ? first[c] : NONE;
        }
        int next = child[node];
        while (next != NONE && label[next] != c) {
            next = sibling[next];
        }
        return next;
    }

    /**
     * The first child of a node.
     *
     * @param node a node
     * @return a node, or NONE
     */
    int child(int node) {
        return child[node];
    }

    /**
     * The next child of the same parent.
     *
     * @param node a node
     * @return a node, or NONE
     */
    int sibling(int node) {
        return sibling[node];
    }

    /**
     * The number of a node.
     *
     * @param node a node
     * @return a number, or NONE
     */
    int number(int node) {
        return number[node];
    }

    /**
     * Numbers a node.
     *
     * @param node a node
     * @param value its number
     */
    void number(int node, int value) {
        number[node] = value;
    }
}
